package org.comity.assessments.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.assessments.QuestionKind;
import org.comity.assessments.Questionnaire;
import org.comity.assessments.Questionnaire.Part;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.Questionnaire.Words;
import org.comity.vocabulary.Language;

/// Reads questions as the secretariat types them, one on each line: `# Title of a part`, then `text What
/// …?`, `yes-no Is …?`, `choice Who …? | a court | a prosecutor`, `number How many …?`, `reference Which
/// provision …?`. Every language has the same lines in the same order.
public final class QuestionsReader {

    private static final int MOST_QUESTIONS = 150;
    private static final int MOST_CHOICES = 12;
    private static final int LONGEST = 1_000;

    private QuestionsReader() {}

    /// What is wrong with what was typed.
    ///
    /// @param line counted from 1; 0 for all of it
    public record Misread(Language language, int line, Problem problem) {}

    public enum Problem {
        NOTHING,
        NO_PART,
        NO_KIND,
        NO_WORDS,
        NO_CHOICES,
        TOO_LONG,
        TOO_MANY,
        /// Another language has other lines.
        OTHER_LINES
    }

    /// What came of reading.
    ///
    /// @param questionnaire empty where something is wrong
    public record Outcome(Optional<Questionnaire> questionnaire, List<Misread> problems) {}

    /// A line that says something.
    ///
    /// @param kind empty for the title of a part
    /// @param words none where the first of them says no kind
    private record Line(int number, Optional<QuestionKind> kind, List<String> words) {

        /// What must be the same in every language.
        String shape() {
            return kind.map(QuestionKind::written).orElse("#") + words.size();
        }
    }

    public static Outcome read(Map<Language, String> typed) {
        var problems = new ArrayList<Misread>();
        var lines = new EnumMap<Language, List<Line>>(Language.class);
        typed.forEach((language, text) -> {
            if (!text.isBlank()) {
                lines.put(language, lines(language, text, problems));
            }
        });
        if (lines.isEmpty()) {
            return new Outcome(Optional.empty(), List.of(new Misread(Language.ENGLISH, 0, Problem.NOTHING)));
        }
        var first = lines.values().iterator().next();
        lines.forEach((language, other) -> alike(first, language, other).ifPresent(problems::add));
        return problems.isEmpty()
                ? new Outcome(Optional.of(questionnaire(lines)), List.of())
                : new Outcome(Optional.empty(), problems);
    }

    private static List<Line> lines(Language language, String text, List<Misread> problems) {
        var lines = new ArrayList<Line>();
        var typed = text.lines().map(String::strip).toList();
        for (var number = 1; number <= typed.size(); number++) {
            if (!typed.get(number - 1).isEmpty()) {
                var line = line(number, typed.get(number - 1));
                problem(lines, line).ifPresent(found -> problems.add(new Misread(language, line.number(), found)));
                lines.add(line);
            }
        }
        if (lines.size() > MOST_QUESTIONS) {
            problems.add(new Misread(language, 0, Problem.TOO_MANY));
        } else if (lines.stream().allMatch(line -> line.kind().isEmpty())) {
            problems.add(new Misread(language, 0, Problem.NOTHING));
        }
        return lines;
    }

    private static Line line(int number, String typed) {
        if (typed.startsWith("#")) {
            return new Line(
                    number,
                    Optional.empty(),
                    List.of(typed.replaceFirst("^#+", "").strip()));
        }
        var parts = typed.split("\\s+", 2);
        var kind = QuestionKind.ofWritten(parts[0]);
        var words = parts.length > 1 ? parts[1] : "";
        return new Line(
                number,
                kind,
                kind.filter(QuestionKind.CHOICE::equals).isPresent()
                        ? Stream.of(words.split("\\|", -1)).map(String::strip).toList()
                        : kind.map(_ -> List.of(words)).orElse(List.of()));
    }

    private static Optional<Problem> problem(List<Line> before, Line line) {
        if (line.words().stream().anyMatch(words -> words.length() > LONGEST)) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (line.words().isEmpty() || line.words().stream().anyMatch(String::isEmpty)) {
            return Optional.of(line.words().isEmpty() ? Problem.NO_KIND : Problem.NO_WORDS);
        }
        if (before.isEmpty() && line.kind().isPresent()) {
            return Optional.of(Problem.NO_PART);
        }
        var choices = line.words().size() - 1;
        return line.kind().filter(QuestionKind.CHOICE::equals).isPresent() && (choices < 2 || choices > MOST_CHOICES)
                ? Optional.of(Problem.NO_CHOICES)
                : Optional.empty();
    }

    private static Optional<Misread> alike(List<Line> first, Language language, List<Line> other) {
        for (var at = 0; at < Math.max(first.size(), other.size()); at++) {
            if (at >= other.size() || at >= first.size()) {
                return Optional.of(new Misread(language, 0, Problem.OTHER_LINES));
            }
            if (!first.get(at).shape().equals(other.get(at).shape())) {
                return Optional.of(new Misread(language, other.get(at).number(), Problem.OTHER_LINES));
            }
        }
        return Optional.empty();
    }

    private static Questionnaire questionnaire(Map<Language, List<Line>> lines) {
        var shape = lines.values().iterator().next();
        var parts = new LinkedHashMap<Integer, List<Question>>();
        var titles = new ArrayList<Words>();
        for (var at = 0; at < shape.size(); at++) {
            var place = at;
            if (shape.get(at).kind().isEmpty()) {
                titles.add(words(lines, place, 0));
                parts.put(titles.size(), new ArrayList<>());
            } else {
                var questions = parts.getOrDefault(titles.size(), new ArrayList<>());
                questions.add(new Question(
                        titles.size() + "." + (questions.size() + 1),
                        shape.get(at).kind().orElseThrow(),
                        words(lines, place, 0),
                        IntStream.range(1, shape.get(at).words().size())
                                .mapToObj(part -> words(lines, place, part))
                                .toList()));
            }
        }
        return new Questionnaire(parts.entrySet().stream()
                .map(part -> new Part(titles.get(part.getKey() - 1), part.getValue()))
                .toList());
    }

    private static Words words(Map<Language, List<Line>> lines, int at, int part) {
        var words = new EnumMap<Language, String>(Language.class);
        lines.forEach((language, all) -> words.put(language, all.get(at).words().get(part)));
        return new Words(words);
    }

    /// The questions as they were typed, for changing them.
    public static Map<Language, String> written(Questionnaire questionnaire) {
        var texts = new EnumMap<Language, String>(Language.class);
        questionnaire.parts().stream()
                .flatMap(part -> part.title().in().keySet().stream())
                .distinct()
                .forEach(language -> texts.put(
                        language,
                        questionnaire.parts().stream()
                                .map(part -> written(part, language))
                                .collect(Collectors.joining("\n\n"))));
        return texts;
    }

    private static String written(Part part, Language language) {
        return Stream.concat(
                        Stream.of("# " + part.title().text(language)),
                        part.questions().stream()
                                .map(question -> Stream.concat(
                                                Stream.of(question.kind().written() + " "
                                                        + question.words().text(language)),
                                                question.choices().stream().map(choice -> choice.text(language)))
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining("\n"));
    }
}

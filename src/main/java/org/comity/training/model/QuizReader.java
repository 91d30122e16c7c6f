package org.comity.training.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.training.Question;
import org.comity.training.Question.Amount;
import org.comity.training.Question.Choice;
import org.comity.training.Question.Item;
import org.comity.training.Question.Option;
import org.comity.training.Question.Ordering;
import org.comity.training.Translated;
import org.comity.training.model.CourseRefused.Reason;
import org.comity.vocabulary.Language;

/// Reads the questions of a quiz from one JSON file by language. All of them ask the same: ids, kinds, what
/// is right and numbers do not differ, texts are translated. [CourseReader] says how they look.
final class QuizReader {

    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_ANSWER = 400;
    private static final int LONGEST_UNIT = 40;
    private static final int MOST_QUESTIONS = 40;
    private static final int MOST_ANSWERS = 10;

    /// The words of the field `type`.
    enum Type {
        SINGLE,
        MULTIPLE,
        ORDER,
        NUMBER
    }

    private final Together whole;

    private QuizReader(Together whole) {
        this.whole = whole;
    }

    /// @param files by language; their name and what they say
    static List<Question> read(Map<Language, CourseReader.Named> files) throws CourseRefused {
        var languages = new EnumMap<Language, Fields>(Language.class);
        for (var entry : files.entrySet()) {
            var file = entry.getValue();
            languages.put(entry.getKey(), Fields.of(file.name(), file.bytes()));
        }
        return new QuizReader(new Together(languages)).questions();
    }

    private List<Question> questions() throws CourseRefused {
        var questions = new ArrayList<Question>();
        var ids = new HashSet<String>();
        for (var asked : whole.list("questions", 1, MOST_QUESTIONS)) {
            var question = question(asked);
            if (!ids.add(question.id())) {
                throw new CourseRefused(Reason.TWICE, asked.at("id"));
            }
            asked.finish();
            questions.add(question);
        }
        whole.finish();
        return questions;
    }

    private static Question question(Together asked) throws CourseRefused {
        var id = asked.id();
        var text = asked.said("text", LONGEST_QUESTION);
        return switch (asked.word("type", Type.class)) {
            case SINGLE -> choice(asked, id, text, false);
            case MULTIPLE -> choice(asked, id, text, true);
            case ORDER -> {
                var items = new ArrayList<Item>();
                for (var step : asked.list("items", 2, MOST_ANSWERS)) {
                    items.add(new Item(step.id(), step.said("text", LONGEST_ANSWER)));
                    step.finish();
                }
                distinct(asked, items.stream().map(Item::id).toList());
                yield new Ordering(id, text, items, right(asked), wrong(asked));
            }
            case NUMBER -> {
                var none = new Translated(
                        asked.languages().keySet().stream().collect(Collectors.toMap(language -> language, _ -> "")));
                yield new Amount(
                        id,
                        text,
                        asked.decimal("answer"),
                        asked.has("tolerance") ? asked.decimal("tolerance").abs() : BigDecimal.ZERO,
                        asked.has("unit") ? asked.said("unit", LONGEST_UNIT) : none,
                        right(asked),
                        wrong(asked));
            }
        };
    }

    private static Question choice(Together asked, String id, Translated text, boolean several) throws CourseRefused {
        var options = new ArrayList<Option>();
        for (var option : asked.list("options", 2, MOST_ANSWERS)) {
            options.add(new Option(
                    option.id(),
                    option.said("text", LONGEST_ANSWER),
                    option.said("feedback", LONGEST_QUESTION),
                    option.yes("right")));
            option.finish();
        }
        distinct(asked, options.stream().map(Option::id).toList());
        try {
            return new Choice(id, text, several, options);
        } catch (IllegalArgumentException impossible) {
            throw new CourseRefused(Reason.VALUE, asked.at("options"));
        }
    }

    private static void distinct(Together asked, List<String> ids) throws CourseRefused {
        if (ids.stream().distinct().count() < ids.size()) {
            throw new CourseRefused(Reason.TWICE, asked.at("id"));
        }
    }

    private static Translated right(Together asked) throws CourseRefused {
        return asked.said("right", LONGEST_QUESTION);
    }

    private static Translated wrong(Together asked) throws CourseRefused {
        return asked.said("wrong", LONGEST_QUESTION);
    }
}

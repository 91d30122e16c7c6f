package org.comity.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.profiles.CarefulText;
import org.comity.training.Course;
import org.comity.training.Lesson;
import org.comity.training.Question;
import org.comity.training.Quiz;
import org.comity.training.Translated;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Walks the course that comes with the program, in each of its languages.
class FirstPreservationRequestTest {

    private static final Path FOLDER = Path.of("src/main/resources/courses/first-preservation-request");
    private static final Path FACTS = Path.of("src/main/resources/facts");
    /// How many paragraphs each article has that the course may cite; 0 for those that are not divided into any.
    private static final Map<Integer, Integer> PARAGRAPHS = Map.ofEntries(
            Map.entry(1, 0),
            Map.entry(2, 0),
            Map.entry(8, 0),
            Map.entry(11, 3),
            Map.entry(15, 3),
            Map.entry(16, 4),
            Map.entry(17, 2),
            Map.entry(18, 3),
            Map.entry(23, 0),
            Map.entry(25, 5),
            Map.entry(27, 9),
            Map.entry(29, 7),
            Map.entry(30, 2),
            Map.entry(31, 3),
            Map.entry(33, 2),
            Map.entry(34, 0),
            Map.entry(35, 3),
            Map.entry(42, 0));
    private static final Pattern CITED = Pattern.compile("(?<![\\d.])(\\d{1,2})(?:\\((\\d)\\))(?:\\(([a-z])\\))?");
    private static final Pattern NAMED = Pattern.compile("(?:Articles?|[Aa]rticles?|[Aa]rtículos?|(?:ال|لل)?م(?:ا|و)د"
            + "(?:ة|تان|تين|)?) (\\d{1,2})(?: (?:and|to|et|à|y|a|و|إلى) ?(\\d{1,2}))?");
    private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^(\\d)]: (.+)$");
    private static final Pattern REFERRED = Pattern.compile("\\[\\^(\\d)](?!:)");
    private static final Pattern LINK = Pattern.compile("]\\((\\S+?)\\)");

    private static Course course;

    @BeforeAll
    static void read() throws IOException, CourseRefused {
        var files = new HashMap<String, byte[]>();
        try (var found = Files.list(FOLDER)) {
            for (var file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        course = CourseReader.read(files);
    }

    @Test
    void hasSixLessonsWithAQuizEachAndAnExerciseAtTheEndInFourLanguages() {
        assertThat(course.languages()).containsExactly(Language.values());
        assertThat(lessons()).hasSize(7);
        assertThat(quizzes())
                .hasSize(6)
                .allSatisfy(quiz -> assertThat(quiz.questions()).hasSizeBetween(3, 6));
        assertThat(course.parts().getLast().getClass().getSimpleName()).isEqualTo("Exercise");
        assertThat(course.minutes()).isBetween(60, 150);
    }

    @Test
    void aLessonIsReadInFiveToTenMinutes() {
        for (var lesson : lessons().subList(0, 6)) {
            assertThat(lesson.minutes()).isBetween(5, 10);
            assertThat(words(lesson.markdown().in(Language.ENGLISH)))
                    .as(lesson.id())
                    .isBetween(500, 900);
            for (var language : Language.values()) {
                var share = (double) words(lesson.markdown().in(language))
                        / words(lesson.markdown().in(Language.ENGLISH));
                assertThat(share).as(lesson.id() + language).isBetween(0.6, 1.3);
            }
        }
    }

    @Test
    void everyLanguageHasTheSameHeadingsListsExamplesAndNotes() {
        for (var lesson : lessons()) {
            var outline = outline(lesson.markdown().in(Language.ENGLISH));
            for (var language : Language.values()) {
                assertThat(outline(lesson.markdown().in(language)))
                        .as(lesson.id() + " " + language)
                        .isEqualTo(outline);
            }
        }
    }

    @Test
    void everyLessonSaysWhatOneLearnsAndNamesItsSources() {
        for (var lesson : lessons()) {
            for (var language : Language.values()) {
                var text = lesson.markdown().in(language);
                var notes = all(NOTE, text);
                assertThat(notes).as(lesson.id() + " " + language).isNotEmpty();
                assertThat(new TreeSet<>(all(REFERRED, text.replaceAll("(?m)^\\[\\^\\d]: ", ""))))
                        .isEqualTo(new TreeSet<>(notes));
                assertThat(text).as(lesson.id()).contains("\n- ").containsPattern("(ETS|STE) 185");
            }
        }
    }

    @Test
    void everyArticleCitedIsThereInTheConvention() {
        var cited = new HashSet<Integer>();
        everyText().forEach(text -> {
            CITED.matcher(text).results().forEach(found -> {
                var article = Integer.parseInt(found.group(1));
                var provision = ArticleRef.convention(found.group());
                assertThat(PARAGRAPHS).as(text).containsKey(article);
                assertThat(Integer.parseInt(found.group(2)))
                        .as(provision.display())
                        .isBetween(1, PARAGRAPHS.getOrDefault(article, 0));
                cited.add(article);
            });
            NAMED.matcher(text)
                    .results()
                    .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                    .filter(number -> number != null)
                    .forEach(number -> assertThat(PARAGRAPHS).as(text).containsKey(Integer.parseInt(number)));
        });
        assertThat(cited).contains(16, 17, 25, 29, 30, 31, 35);
    }

    @Test
    void everyLanguageCitesTheSameProvisions() {
        for (var lesson : lessons()) {
            var english = provisions(lesson.markdown().in(Language.ENGLISH));
            for (var language : Language.values()) {
                assertThat(provisions(lesson.markdown().in(language)))
                        .as(lesson.id() + " " + language)
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void linksLeadOnlyToAddressesThatTheFactsKnow() throws IOException {
        var known = Files.readString(FACTS.resolve("publications.csv"), StandardCharsets.UTF_8);
        for (var lesson : lessons()) {
            for (var language : Language.values()) {
                var text = lesson.markdown().in(language);
                assertThat(all(LINK, text))
                        .as(lesson.id())
                        .isNotEmpty()
                        .allSatisfy(address -> assertThat(known).contains("," + address + ","));
                assertThat(new CarefulText().html(text, "n", "back")).doesNotContain("[^");
            }
        }
    }

    @Test
    void everyQuestionCanBeAnsweredAndEveryAnswerTeaches() {
        for (var quiz : quizzes()) {
            for (var question : quiz.questions()) {
                switch (question) {
                    case Question.Choice choice -> {
                        assertThat(choice.options()).hasSizeBetween(3, 6);
                        assertThat(choice.options().stream().filter(Question.Option::right))
                                .as(choice.id())
                                .hasSizeBetween(
                                        1, choice.several() ? choice.options().size() - 1 : 1);
                        choice.options().forEach(option -> assertTeaches(option.feedback()));
                    }
                    case Question.Ordering ordering -> {
                        assertThat(ordering.items()).hasSizeGreaterThan(2);
                        assertTeaches(ordering.right());
                        assertTeaches(ordering.wrong());
                    }
                    case Question.Amount amount -> {
                        assertThat(amount.answer()).isPositive();
                        assertTeaches(amount.right());
                        assertTeaches(amount.wrong());
                    }
                }
            }
        }
    }

    @Test
    void theRightAnswerIsNotAlwaysAtTheSamePlaceNorAlwaysTheLongest() {
        var places = new HashMap<Integer, Integer>();
        var longest = 0;
        var choices = quizzes().stream()
                .flatMap(quiz -> quiz.questions().stream())
                .flatMap(question -> question instanceof Question.Choice choice && !choice.several()
                        ? Stream.of(choice)
                        : Stream.empty())
                .toList();
        for (var choice : choices) {
            var right = IntStream.range(0, choice.options().size())
                    .filter(place -> choice.options().get(place).right())
                    .findFirst()
                    .orElseThrow();
            places.merge(right, 1, Integer::sum);
            var lengths = choice.options().stream()
                    .mapToInt(option -> option.text().in(Language.ENGLISH).length())
                    .toArray();
            longest += Arrays.stream(lengths).max().orElse(0) == lengths[right] ? 1 : 0;
        }
        assertThat(places)
                .containsOnlyKeys(0, 1, 2)
                .allSatisfy((place, times) -> assertThat(times).isBetween(2, choices.size() / 2));
        assertThat(longest).isLessThanOrEqualTo(choices.size() * 2 / 3);
    }

    private static void assertTeaches(Translated said) {
        for (var language : Language.values()) {
            assertThat(said.in(language)).hasSizeBetween(25, 400);
        }
    }

    private static List<Lesson> lessons() {
        return course.parts().stream()
                .flatMap(part -> part instanceof Lesson lesson ? Stream.of(lesson) : Stream.empty())
                .toList();
    }

    private static List<Quiz> quizzes() {
        return course.parts().stream()
                .flatMap(part -> part instanceof Quiz quiz ? Stream.of(quiz) : Stream.empty())
                .toList();
    }

    private static Stream<String> everyText() {
        return Stream.concat(
                lessons().stream().flatMap(lesson -> lesson.markdown().texts().values().stream()),
                quizzes().stream().flatMap(quiz -> quiz.questions().stream()).flatMap(question -> switch (question) {
                    case Question.Choice choice ->
                        choice.options().stream().flatMap(option -> option.feedback().texts().values().stream());
                    case Question.Ordering ordering -> ordering.wrong().texts().values().stream();
                    case Question.Amount amount -> amount.right().texts().values().stream();
                }));
    }

    private static Set<String> provisions(String text) {
        return CITED.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> outline(String markdown) {
        return markdown.lines()
                .filter(line -> line.matches("(#|- |\\d\\. |> |\\[\\^).*"))
                .map(line -> line.replaceFirst("^(#|- |\\d\\. |> |\\[\\^\\d).*", "$1"))
                .toList();
    }

    private static int words(String markdown) {
        return markdown.strip().split("\\s+").length;
    }
}

package org.comity.training.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.training.CourseId;
import org.comity.training.QuizAnswers;
import org.comity.training.model.CourseRefused.Reason;

/// What somebody did without network, as the file says that a pack makes. It is read strictly, and believed in nothing:
/// for whom the pack was made is proven by its seal, and answers are marked anew.
///
/// @param pack as it is shown on the pages of the pack
/// @param learner the code that the node put into the pack
/// @param lessons when each was read, by the clock of that computer
/// @param quizzes what was answered last, by the id of the quiz
public record BroughtResults(
        String pack,
        CourseId course,
        int version,
        String learner,
        Map<String, Instant> lessons,
        Map<String, Answered> quizzes) {

    /// In bytes; a course of six hundred parts stays below.
    public static final int LARGEST = 256 * 1024;

    private static final String FORMAT = "comity-course-results/1";
    private static final String FILE = "results";
    private static final int MOST_PARTS = 600;
    private static final int MOST_QUESTIONS = 40;
    private static final int MOST_ANSWERS = 10;
    private static final int LONGEST_ANSWER = 60;
    private static final int LONGEST_CODE = 100;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// A quiz as it was answered.
    public record Answered(Instant at, QuizAnswers answers) {}

    public BroughtResults {
        lessons = Map.copyOf(lessons);
        quizzes = Map.copyOf(quizzes);
    }

    /// Empty for everything that no pack makes.
    public static Optional<BroughtResults> read(byte[] file) {
        if (file.length > LARGEST) {
            return Optional.empty();
        }
        try {
            var fields = Fields.of(FILE, file);
            fields.text("format", FORMAT.length(), FORMAT::equals);
            time(fields, "made");
            var results = new BroughtResults(
                    fields.text("pack", LONGEST_CODE, text -> text.matches("[0-9A-F]{10}")),
                    fields.required(CourseId.named(fields.text("course", LONGEST_ANSWER)), "course"),
                    fields.number("version", 1, 10_000),
                    fields.text("learner", LONGEST_CODE, text -> text.matches("[A-Za-z0-9_-]{86}")),
                    lessons(fields.object("lessons")),
                    quizzes(fields.object("quizzes")));
            fields.finish();
            return Optional.of(results);
        } catch (CourseRefused unlikeAPack) {
            return Optional.empty();
        }
    }

    private static Map<String, Instant> lessons(Fields fields) throws CourseRefused {
        var lessons = new LinkedHashMap<String, Instant>();
        for (var id : ids(fields, MOST_PARTS)) {
            lessons.put(id, time(fields, id));
        }
        return lessons;
    }

    private static Map<String, Answered> quizzes(Fields fields) throws CourseRefused {
        var quizzes = new LinkedHashMap<String, Answered>();
        for (var id : ids(fields, MOST_PARTS)) {
            var quiz = fields.object(id);
            var given = quiz.object("answers");
            var answers = new LinkedHashMap<String, List<String>>();
            for (var question : ids(given, MOST_QUESTIONS)) {
                answers.put(question, given.texts(question, LONGEST_ANSWER, MOST_ANSWERS));
            }
            quizzes.put(id, new Answered(time(quiz, "at"), new QuizAnswers(answers)));
            quiz.finish();
        }
        return quizzes;
    }

    private static Iterable<String> ids(Fields fields, int most) throws CourseRefused {
        var names = fields.names();
        if (names.size() > most || !names.stream().allMatch(CourseReader::id)) {
            throw new CourseRefused(Reason.VALUE, fields.at("*"));
        }
        return names;
    }

    private static Instant time(Fields fields, String name) throws CourseRefused {
        try {
            var time = Instant.parse(fields.text(name, 40));
            if (time.isAfter(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException noTime) {
            // said below
        }
        throw new CourseRefused(Reason.VALUE, fields.at(name));
    }
}

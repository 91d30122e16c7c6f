package org.comity.training.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.comity.training.Course;
import org.comity.training.Exercise;
import org.comity.training.LearningPackage;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A course as one person takes it away. The same person gets the same pack again.
///
/// @param languages in which it is taken, in their usual order
/// @param learner the code by which the node knows for whom it made the pack; it says nothing to anybody else
public record CoursePack(Course course, List<Language> languages, String learner) {

    private static final int DIGITS = 10;

    /// @throws IllegalArgumentException for a language the course is not taught in, and for none
    public CoursePack {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || !course.languages().containsAll(languages)) {
            throw new IllegalArgumentException("A course is taken in languages that it is taught in");
        }
    }

    /// Whether a part is in a pack. A quiz with limited tries is not: its answers would be given away with it. What is
    /// done on the node alone is named there and no more.
    public static boolean holds(Part part) {
        return switch (part) {
            case Lesson _ -> true;
            case Quiz quiz -> quiz.tries() == 0;
            case Exercise _, LearningPackage _ -> false;
        };
    }

    /// Tells packs apart for whoever holds several.
    public String id() {
        return id(learner);
    }

    public static String id(String learner) {
        return Sha256.of(learner.getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, DIGITS)
                .toUpperCase(Locale.ROOT);
    }

    public String fileName() {
        return "comity-course-" + course.id() + "-" + id() + ".zip";
    }
}

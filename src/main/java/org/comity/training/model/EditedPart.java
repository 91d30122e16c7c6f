package org.comity.training.model;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.training.Course;
import org.comity.training.Exercise;
import org.comity.training.LearningPackage;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A lesson or quiz that is edited, in all languages of its course.
///
/// @param from the version it is edited in
/// @param next the version that what is saved has
public record EditedPart(CourseFiles from, Part part, int next) {

    /// What reading the course came to, with the texts that were typed.
    public sealed interface Tried {
        record Fits(Course course, byte[] zip) implements Tried {}

        /// @param language of the file to mend; empty where it is none of this part
        /// @param line in that file
        record Refused(CourseRefused why, Optional<Language> language, OptionalInt line) implements Tried {}
    }

    /// Empty for what is no lesson and no quiz of the course.
    public static Optional<EditedPart> of(CourseFiles from, String part, int next) {
        return from.course().part(part).filter(EditedPart::isText).map(found -> new EditedPart(from, found, next));
    }

    /// Whether a part is written in files of its own.
    public static boolean isText(Part part) {
        return switch (part) {
            case Lesson _, Quiz _ -> true;
            case Exercise _, LearningPackage _ -> false;
        };
    }

    public Course course() {
        return from.course();
    }

    public List<Language> languages() {
        return course().languages();
    }

    public String file(Language language) {
        return part instanceof Quiz
                ? "quiz-" + part.id() + "." + language.code() + ".json"
                : "lesson-" + part.id() + "." + language.code() + ".md";
    }

    public String text(Language language) {
        return from.text(file(language));
    }

    /// Another whenever a text is another: whoever saves says what they began from.
    public String stand() {
        var all = String.join("\0", languages().stream().map(this::text).toList());
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /// Whether any of these texts is another.
    public boolean changed(Map<Language, String> typed) {
        return !others(typed).isEmpty();
    }

    /// Files that stayed the same keep every byte: what learners reached hangs on them.
    private Map<String, String> others(Map<Language, String> typed) {
        var others = new LinkedHashMap<String, String>();
        for (var language : languages()) {
            var text = CourseFiles.lines(typed.getOrDefault(language, text(language)));
            if (!text.equals(text(language))) {
                others.put(file(language), text);
            }
        }
        return others;
    }

    /// Reads the whole course as if it had been brought.
    public Tried tried(Map<Language, String> typed) {
        var files = from.with(others(typed), next);
        try {
            var zip = CourseFiles.zip(files);
            return new Tried.Fits(CourseFiles.open(zip).course(), zip);
        } catch (CourseRefused refused) {
            var language = languages().stream()
                    .filter(one -> (refused.where() + ":").startsWith(file(one) + ":"))
                    .findFirst();
            return new Tried.Refused(refused, language, FaultyLine.of(refused, files));
        }
    }
}

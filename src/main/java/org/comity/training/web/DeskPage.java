package org.comity.training.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.training.Course;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.model.Cohort;
import org.comity.training.model.EditedPart;
import org.comity.training.usecase.ReadingDesk.Desk;
import org.comity.training.usecase.ReadingDesk.Group;
import org.comity.training.usecase.ReadingDesk.Line;
import org.comity.training.usecase.ReadingDesk.Looked;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// What the desk of the secretariat shows of courses.
public final class DeskPage {

    private DeskPage() {}

    /// Every course.
    public record All(List<Line> lines, List<FieldError> errors) {}

    /// One course, and the form of a new cohort.
    public record One(Desk desk, Map<String, String> typed, List<FieldError> errors) {}

    /// A cohort, and the form that changes it.
    public record OneGroup(Group group, Map<String, String> typed, List<FieldError> errors) {}

    /// Where a cohort is changed.
    public static String path(Cohort cohort) {
        return "/secretariat/training/" + cohort.course() + "/cohorts/" + cohort.id();
    }

    /// A version to look through, with what is right.
    ///
    /// @param html of a lesson
    public record Version(Looked looked, Function<Lesson, String> html) {

        public Course course() {
            return looked.course();
        }

        /// Whether a part can be edited from here.
        public boolean editable(Part part) {
            return looked.newest() && EditedPart.isText(part);
        }
    }

    /// Where a lesson or quiz is edited.
    public static String path(Course course, Part part) {
        return "/secretariat/training/" + course.id() + "/parts/" + part.id();
    }

    /// The form in which a lesson or quiz is edited.
    ///
    /// @param typed what was typed, by language; where nothing was, the text that is there
    /// @param stand what the person began from
    /// @param preview as learners would see it; empty while nobody asked
    public record Edit(
            EditedPart part,
            Map<Language, String> typed,
            String stand,
            Optional<Preview> preview,
            List<FieldError> errors) {

        Edit with(FieldError error) {
            return new Edit(part, typed, stand, preview, List.of(error));
        }

        Edit with(Preview shown) {
            return new Edit(part, typed, stand, Optional.of(shown), errors);
        }

        public String text(Language language) {
            return typed.getOrDefault(language, part.text(language));
        }

        /// What is wrong with the text of a language; empty for nothing.
        public String error(Language language) {
            return errors.stream()
                    .filter(error -> error.field().equals(field(language)))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse("");
        }

        public static String field(Language language) {
            return "text-" + language.code();
        }
    }

    /// A part as learners would see it in a language.
    public record Preview(PartPage page, Language language) {}
}

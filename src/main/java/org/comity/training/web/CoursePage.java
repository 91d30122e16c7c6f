package org.comity.training.web;

import java.util.List;
import java.util.Map;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.Exercise;
import org.comity.training.LearningPackage;
import org.comity.training.Lesson;
import org.comity.training.Part;
import org.comity.training.Quiz;
import org.comity.training.model.Obstacle;
import org.comity.training.usecase.ReadingTraining.Seen;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// A course for a reader.
///
/// @param signedIn whether the reader is
/// @param tutor whether the reader decides on this course
/// @param titles of other courses that are spoken of, by id
public record CoursePage(
        Seen seen,
        boolean signedIn,
        boolean tutor,
        Map<CourseId, Course> titles,
        Map<String, String> typed,
        List<FieldError> errors) {

    public Course course() {
        return seen.course();
    }

    public String state() {
        return seen.enrolment().map(enrolment -> enrolment.state().name()).orElse("");
    }

    /// Courses to complete before, where that is what stands in the way.
    public List<CourseId> before() {
        return seen.obstacle()
                .map(obstacle -> obstacle instanceof Obstacle.Before(var courses) ? courses : List.<CourseId>of())
                .orElse(List.of());
    }

    /// What else stands in the way: the end of a message key; empty for nothing.
    public String obstacle() {
        return seen.obstacle()
                .map(obstacle -> switch (obstacle) {
                    case Obstacle.Before _ -> "";
                    case Obstacle.OtherRoles() -> "ROLES";
                    case Obstacle.OtherTrainers() -> "TRAINERS";
                    case Obstacle.ByNomination() -> "NOMINATION";
                })
                .orElse("");
    }

    public String title(CourseId id, Language language) {
        var other = titles.get(id);
        return other == null ? id.slug() : other.title().in(language);
    }

    public boolean taught(CourseId id) {
        return titles.containsKey(id);
    }

    /// The end of a message key that says who may take the course.
    public String restriction() {
        return TrainingApi.restriction(course().restriction());
    }

    public static String type(Part part) {
        return switch (part) {
            case Lesson _ -> "LESSON";
            case Quiz _ -> "QUIZ";
            case Exercise _ -> "EXERCISE";
            case LearningPackage _ -> "PACKAGE";
        };
    }

    public static String path(Course course, Part part) {
        return course.path() + "/parts/" + part.id();
    }
}

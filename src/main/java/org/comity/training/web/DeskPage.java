package org.comity.training.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.training.Course;
import org.comity.training.Lesson;
import org.comity.training.usecase.ReadingDesk.Desk;
import org.comity.training.usecase.ReadingDesk.Line;
import org.comity.web.FieldError;

/// What the desk of the secretariat shows of courses.
public final class DeskPage {

    private DeskPage() {}

    /// Every course.
    public record All(List<Line> lines, List<FieldError> errors) {}

    /// One course, and the form of a new cohort.
    public record One(Desk desk, Map<String, String> typed, List<FieldError> errors) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /// A version to look through, with what is right.
    ///
    /// @param html of a lesson
    public record Version(Course course, Function<Lesson, String> html) {}
}

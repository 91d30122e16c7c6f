package org.comity.training;

import java.util.List;

/// A stretch of a course: lessons, quizzes, exercises and packages, in the order they are taught.
public record CourseModule(String id, Translated title, List<Part> parts) {

    public CourseModule {
        parts = List.copyOf(parts);
    }
}

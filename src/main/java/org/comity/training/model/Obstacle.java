package org.comity.training.model;

import java.util.List;
import org.comity.training.CourseId;

/// Why somebody does not get into a course now.
public sealed interface Obstacle {

    /// Courses to complete before, or to have recognised.
    record Before(List<CourseId> courses) implements Obstacle {
        public Before {
            courses = List.copyOf(courses);
        }
    }

    /// The course is for people of other roles.
    record OtherRoles() implements Obstacle {}

    /// The course is for trainers whom the secretariat has validated.
    record OtherTrainers() implements Obstacle {}

    /// A gatekeeper or a head of the State names people for it.
    record ByNomination() implements Obstacle {}
}

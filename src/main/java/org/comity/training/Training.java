package org.comity.training;

import java.util.List;
import java.util.Optional;

/// The courses that are published, from memory: what this node publishes is seen at once, what another node publishes
/// within seconds.
public interface Training {

    /// The published version of a course.
    Optional<Course> find(CourseId id);

    /// In the order of their titles in English.
    List<Course> all();
}

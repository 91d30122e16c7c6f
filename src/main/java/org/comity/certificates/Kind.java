package org.comity.certificates;

/// What is certified.
public enum Kind {
    /// That somebody was there.
    ATTENDANCE,
    /// That somebody did all of a course.
    COMPLETION
}

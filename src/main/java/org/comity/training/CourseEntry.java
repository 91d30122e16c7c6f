package org.comity.training;

/// How one gets into a course.
public enum CourseEntry {
    /// Whoever may take it enrols, and is in.
    OPEN,
    /// A tutor of the course or the secretariat approves.
    APPROVED,
    /// A gatekeeper or head names people of their State.
    NOMINATED
}

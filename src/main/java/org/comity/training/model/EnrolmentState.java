package org.comity.training.model;

/// Where somebody stands with a course.
public enum EnrolmentState {
    /// A tutor or the secretariat looks at it.
    ASKED,
    /// For a place in a cohort.
    WAITING,
    ENROLLED,
    REFUSED,
    WITHDRAWN,
    COMPLETED;

    /// Whether the parts of the course are open.
    public boolean in() {
        return this == ENROLLED || this == COMPLETED;
    }

    /// Whether it can be asked for again.
    public boolean over() {
        return this == WITHDRAWN || this == REFUSED;
    }
}

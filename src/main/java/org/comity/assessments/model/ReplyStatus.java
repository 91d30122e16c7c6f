package org.comity.assessments.model;

import java.time.Instant;

/// How far a State is with its reply.
public enum ReplyStatus {
    NOT_BEGUN,
    DRAFTED,
    SUBMITTED,
    /// It was first submitted after the deadline.
    LATE,
    /// It was submitted again.
    CORRECTED,
    /// It was first submitted after the deadline, and once more since.
    LATE_CORRECTED;

    /// @param first when it was first submitted
    /// @param times how often it was submitted
    /// @param ends from when on a reply is late
    public static ReplyStatus submitted(Instant first, int times, Instant ends) {
        if (first.isBefore(ends)) {
            return times > 1 ? CORRECTED : SUBMITTED;
        }
        return times > 1 ? LATE_CORRECTED : LATE;
    }

    public boolean replied() {
        return this != NOT_BEGUN && this != DRAFTED;
    }
}

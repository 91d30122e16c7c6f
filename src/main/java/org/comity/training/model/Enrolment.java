package org.comity.training.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;

/// Somebody in a course, or who asked to be.
///
/// @param nominated by whom they were named; empty for whoever came by themselves
/// @param completed when, and in which version
public record Enrolment(
        UUID id,
        CourseId course,
        PersonId person,
        EnrolmentState state,
        Optional<UUID> cohort,
        Optional<PersonId> nominated,
        Instant asked,
        Optional<Completed> completed) {

    /// When a course was completed, and which version of it.
    public record Completed(Instant at, int version) {}

    public boolean in() {
        return state.in();
    }
}

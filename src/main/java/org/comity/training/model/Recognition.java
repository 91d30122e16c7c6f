package org.comity.training.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;

/// That somebody knows what a course teaches without having taken it here, or that they say so.
///
/// @param wanted the course it is asked for
/// @param said how they know it, in their words
public record Recognition(
        UUID id, CourseId course, CourseId wanted, PersonId person, String said, State state, Instant asked) {

    /// Where it stands.
    public enum State {
        ASKED,
        GIVEN,
        DECLINED
    }
}

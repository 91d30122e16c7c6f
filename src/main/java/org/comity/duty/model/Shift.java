package org.comity.duty.model;

import java.time.Duration;
import java.util.Optional;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;

/// Somebody is on duty for an authority, from a moment to another.
public record Shift(ShiftId id, AuthorityId authority, PersonId onDuty, Optional<PersonId> deputy, Span span) {

    /// A week and a day: longer than anybody is on duty, also where the clock is put back.
    public static final Duration LONGEST = Duration.ofDays(8);

    /// @throws IllegalArgumentException when somebody is their own deputy, or it is longer than [#LONGEST]
    public Shift {
        if (deputy.filter(onDuty::equals).isPresent()) {
            throw new IllegalArgumentException("Nobody is their own deputy");
        }
        if (span.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Nobody is on duty for so long");
        }
    }
}

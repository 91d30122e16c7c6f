package org.comity.providers.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.identity.PersonId;

/// Something that became of a claim.
///
/// @param by empty where the node did it
/// @param found present exactly when the text was found
/// @param reason empty where none is asked for
public record ClaimStep(ClaimAct act, Optional<PersonId> by, Instant at, Optional<Found> found, String reason) {

    /// Where and when somebody of the secretariat found the text.
    public record Found(String place, Instant at) {}
}

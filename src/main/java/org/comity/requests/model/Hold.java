package org.comity.requests.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.model.Transition.Reason;

/// Why a request that was sent has not gone out: it waits for a second pair of eyes.
///
/// @param sending which sending of the node it was
/// @param sender by name
/// @param cautions what was unusual; at least one
/// @param until nobody releases it before
public record Hold(long sending, PersonId sentBy, String sender, Set<Caution> cautions, Instant until) {

    /// @throws IllegalArgumentException without a caution
    public Hold {
        if (cautions.isEmpty()) {
            throw new IllegalArgumentException("Nothing is held without a reason");
        }
        cautions = Collections.unmodifiableSet(EnumSet.copyOf(cautions));
    }

    /// Why an officer who may release requests does not release this one now: they sent it, or it is too early.
    /// That they wrote none of it is for the lifecycle to say.
    public Optional<Reason> against(Officer officer, Instant now) {
        if (officer.id().equals(sentBy)) {
            return Optional.of(new Reason.OwnSending());
        }
        return now.isBefore(until) ? Optional.of(new Reason.CoolingDown(until)) : Optional.empty();
    }
}

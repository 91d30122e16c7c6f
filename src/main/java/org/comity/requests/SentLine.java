package org.comity.requests;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.identity.Authority;
import org.comity.identity.PersonId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Lifecycle;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.jspecify.annotations.Nullable;

/// Something that was sent in the name of an authority, as its head sees it: nothing of what it says.
///
/// @param number counts the sendings of this node; the next page of a list begins below it
/// @param reported the status rests on what the authority wrote down of the other side's word
/// @param cautions what was unusual about it; empty for what went out at once
/// @param hands who began, submitted, approved, sent, released and recalled it, in order; empty once that is
///     destroyed
public record SentLine(
        long number,
        RequestId id,
        String reference,
        RequestedMeasure measure,
        Authority requested,
        Status status,
        boolean reported,
        Instant at,
        Set<Caution> cautions,
        List<Hand> hands) {

    public SentLine {
        cautions = Collections.unmodifiableSet(new TreeSet<>(cautions));
        hands = List.copyOf(hands);
    }

    /// What somebody of the authority did to it.
    ///
    /// @param person null for what was done before steps knew more than the name
    public record Hand(Act act, String officer, @Nullable PersonId person, Instant at) {

        /// Whether it was this person; where the name alone is known, whoever bears it.
        public boolean isOf(PersonId id, String name) {
            return person == null ? officer.equals(name) : person.equals(id);
        }
    }

    /// Whether its head can still end it.
    public boolean recallable() {
        return Lifecycle.taken(measure, status, Act.RECALL).isPresent();
    }
}

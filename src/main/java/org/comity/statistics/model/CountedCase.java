package org.comity.statistics.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// The few facts by which one request is counted. They name no case, no person and no word of it.
///
/// @param category of the data, as in the field of the request; empty where it names none
/// @param offence which of the classes the rules know; null where the request names none
/// @param onlyMembers it is for those alone who work on it (TLP:RED)
/// @param deliveredAt when the addressee had it; null before
/// @param executedAt when something was first handed over or confirmed as preserved
/// @param refusal the ground by its name, or [Refusal#UNSAID]; null where nothing was refused
/// @param asked whether something was missing: the addressee asked before it did anything
/// @param preserved whether data were confirmed as preserved
/// @param converted whether the request for assistance came after the preservation
/// @param lapsed whether the preservation ran out
/// @param extensions how often the preservation was extended
public record CountedCase(
        AuthorityId requesting,
        Country requestingState,
        AuthorityId requested,
        Country requestedState,
        RequestedMeasure measure,
        String category,
        @Nullable OffenceGroup offence,
        boolean emergency,
        boolean onlyMembers,
        Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant executedAt,
        @Nullable String refusal,
        boolean asked,
        boolean preserved,
        boolean converted,
        boolean lapsed,
        int extensions) {

    /// When it counts for a side: when it was sent, or when it arrived.
    public Instant at(Side side) {
        return side == Side.REQUESTED && deliveredAt != null ? deliveredAt : sentAt;
    }

    /// From arrival to acknowledgement, in seconds; empty before.
    public Optional<Integer> secondsToAcknowledge() {
        return seconds(acknowledgedAt);
    }

    /// From arrival to the first thing handed over or preserved, in seconds; empty before.
    public Optional<Integer> secondsToExecute() {
        return seconds(executedAt);
    }

    private Optional<Integer> seconds(@Nullable Instant until) {
        if (until == null) {
            return Optional.empty();
        }
        var taken = Duration.between(deliveredAt == null ? sentAt : deliveredAt, until)
                .toSeconds();
        return Optional.of(Math.toIntExact(Math.clamp(taken, 0, Integer.MAX_VALUE)));
    }
}

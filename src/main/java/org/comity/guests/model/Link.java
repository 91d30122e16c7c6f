package org.comity.guests.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// A link by which somebody without an account receives a request, once.
///
/// @param token keyed digest of what stands in the link
/// @param code keyed digest of what is read out on the telephone
/// @param tries wrong codes so far
/// @param openedAt when link and code were used up; null before
/// @param visitUntil until when whoever opened it may come back in the same browser
/// @param ended why it opens nothing any more, where somebody ended it
public record Link(
        UUID id,
        RequestId request,
        PersonId giver,
        Sha256 token,
        Sha256 code,
        Instant givenAt,
        Instant validUntil,
        int tries,
        @Nullable Instant openedAt,
        @Nullable Instant visitUntil,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant endedAt,
        @Nullable End ended) {

    /// So many wrong codes end it.
    public static final int MOST_TRIES = 5;
    /// How long whoever opened it may read and answer.
    public static final Duration VISIT = Duration.ofMinutes(60);

    /// Why a link was ended.
    public enum End {
        /// Another was given.
        REPLACED,
        /// An officer of the requesting side took it back.
        REVOKED,
        /// Somebody typed too many wrong codes.
        GUESSED,
        ANSWERED
    }

    /// How a link stands.
    public enum State {
        /// Nobody opened it yet.
        WAITING,
        OPENED,
        ACKNOWLEDGED,
        ANSWERED,
        REPLACED,
        REVOKED,
        GUESSED,
        /// Nobody opened it in time.
        EXPIRED,
        /// It was opened, and the hour went by without an answer.
        OVER;

        /// Whether it can still be used, or is being used.
        public boolean live() {
            return this == WAITING || this == OPENED || this == ACKNOWLEDGED;
        }
    }

    public State state(Instant now) {
        if (ended != null) {
            return switch (ended) {
                case REPLACED -> State.REPLACED;
                case REVOKED -> State.REVOKED;
                case GUESSED -> State.GUESSED;
                case ANSWERED -> State.ANSWERED;
            };
        }
        if (visitUntil == null) {
            return now.isBefore(validUntil) ? State.WAITING : State.EXPIRED;
        }
        if (!now.isBefore(visitUntil)) {
            return State.OVER;
        }
        return acknowledgedAt == null ? State.OPENED : State.ACKNOWLEDGED;
    }

    /// Whether whoever opened it may still read the request.
    public boolean reads(Instant now) {
        var state = state(now);
        return state == State.OPENED || state == State.ACKNOWLEDGED;
    }

    /// Whether whoever opened and answered it may still take their receipts.
    public boolean takesReceipts(Instant now) {
        return state(now) == State.ANSWERED && visitUntil != null && now.isBefore(visitUntil);
    }
}

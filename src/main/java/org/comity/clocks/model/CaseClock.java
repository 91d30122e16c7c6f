package org.comity.clocks.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.clocks.ClockId;
import org.comity.clocks.ClockKind;
import org.comity.clocks.ClockKind.WhileAsked;
import org.comity.clocks.ClockState;
import org.jspecify.annotations.Nullable;

/// A clock of a request. Pure: what happens to it makes another one.
///
/// @param term the last one known, also while it does not run; null where the law sets no days
/// @param pausedSince since when it stands still
/// @param turn counts how often it began anew: each turn warns on its own
/// @param sequence rises with every change that a calendar must show
public record CaseClock(
        ClockId id,
        ClockOf of,
        ClockKind kind,
        ClockState state,
        Instant startedAt,
        @Nullable Term term,
        @Nullable Instant pausedSince,
        int turn,
        int sequence,
        Instant changedAt) {

    /// @throws IllegalArgumentException when it stands still and nobody knows since when
    public CaseClock {
        if ((state == ClockState.PAUSED) != (pausedSince != null)) {
            throw new IllegalArgumentException("A clock that stands still knows since when, and no other does");
        }
    }

    public static CaseClock begun(ClockOf of, ClockKind kind, @Nullable Term term, Instant at) {
        return new CaseClock(new ClockId(UUID.randomUUID()), of, kind, ClockState.RUNNING, at, term, null, 0, 0, at);
    }

    /// A new term: extended, renewed, or begun anew.
    public CaseClock renewed(@Nullable Term another, Instant at) {
        return new CaseClock(id, of, kind, ClockState.RUNNING, startedAt, another, null, turn + 1, sequence + 1, at);
    }

    /// Something was asked; where the law lets time run on, nothing changes.
    public CaseClock asked(Instant at) {
        return kind.whileAsked() == WhileAsked.RUNS_ON || state != ClockState.RUNNING
                ? this
                : changed(ClockState.PAUSED, term, at, at);
    }

    /// What was asked is answered, or the answer is waited for no longer; what did not stand still runs on.
    ///
    /// @param whole the term as if everything had been received right now
    public CaseClock resumed(@Nullable Term whole, Instant at) {
        var since = pausedSince;
        var before = term;
        if (since == null || before == null) {
            return this;
        }
        return kind.whileAsked() == WhileAsked.BEGINS_ANEW
                ? renewed(whole, at)
                : changed(ClockState.RUNNING, before.afterStandingStill(since, at, of.zone()), null, at);
    }

    /// Article 29(7): until the request for assistance is decided.
    public CaseClock suspended(Instant at) {
        return state == ClockState.ENDED ? this : changed(ClockState.SUSPENDED, term, null, at);
    }

    /// Article 29(7): that request is decided. What was promised runs on to its own last day, warnings that were told
    /// are not told again; a day that is over was kept for the decision alone.
    public CaseClock decided(Instant at) {
        if (state != ClockState.SUSPENDED) {
            return this;
        }
        return term != null && at.isBefore(term.due()) ? changed(ClockState.RUNNING, term, null, at) : ended(at);
    }

    public CaseClock ended(Instant at) {
        return state == ClockState.ENDED ? this : changed(ClockState.ENDED, term, null, at);
    }

    /// Its time is over. A calendar shows the day as before.
    public CaseClock expired(Instant at) {
        return new CaseClock(id, of, kind, ClockState.EXPIRED, startedAt, term, null, turn, sequence, at);
    }

    private CaseClock changed(ClockState to, @Nullable Term another, @Nullable Instant since, Instant at) {
        return new CaseClock(id, of, kind, to, startedAt, another, since, turn, sequence + 1, at);
    }
}

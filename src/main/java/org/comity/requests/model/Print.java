package org.comity.requests.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// A request on paper, with room for the seal: printed when an officer is asked for the touch, and what goes out once
/// they touched. It bears the moment it was drawn up, so it is good for a quarter of an hour of the same day.
///
/// @param dated the moment that stands on it
/// @param source digest of all that it was printed from but the moment
/// @param paper the document; where something is kept from a provider, the order alone
/// @param support what supports the order, on a paper of its own; null where nothing is kept from anybody
@SuppressWarnings("ArrayRecordComponent")
public record Print(Instant dated, Sha256 source, byte[] paper, byte @Nullable [] support) {

    public static final Duration GOOD_FOR = Duration.ofMinutes(15);

    /// As long as it is shown to whoever asks anew: a touch that begins now, good for ten minutes, ends before it.
    private static final Duration SHOWN_FOR = Duration.ofMinutes(5);

    /// Whether it can go out as it is.
    ///
    /// @param now what it would be printed from now
    /// @param sender where the day on it is counted
    public boolean goesOut(Sha256 now, ZoneId sender, Instant at) {
        return lasts(GOOD_FOR, now, sender, at);
    }

    /// Whether it can be shown for one more touch.
    public boolean isShown(Sha256 now, ZoneId sender, Instant at) {
        return lasts(SHOWN_FOR, now, sender, at);
    }

    private boolean lasts(Duration time, Sha256 now, ZoneId sender, Instant at) {
        return source.equals(now)
                && dated.plus(time).isAfter(at)
                && dated.atZone(sender).toLocalDate().equals(at.atZone(sender).toLocalDate());
    }

    public Sha256 digest() {
        return Sha256.of(paper);
    }
}

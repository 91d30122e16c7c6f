package org.comity.profiles.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each of those who tell something told something within an hour. In memory alone, and only of
/// the last ones, a bounded number of them.
final class TellersInAnHour {

    private static final int MOST = 20_000;
    private static final Duration HOUR = Duration.ofHours(1);

    /// @param since when the first of them was told
    private record Told(int times, Instant since) {}

    private final int most;
    private final Map<String, Told> tellers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > MOST;
        }
    };

    /// @param most for each of them
    TellersInAnHour(int most) {
        this.most = most;
    }

    /// Counts one more, unless it is one too many.
    synchronized boolean oneMore(String teller, Instant now) {
        var before = tellers.get(teller);
        if (before == null || !now.isBefore(before.since().plus(HOUR))) {
            tellers.put(teller, new Told(1, now));
            return true;
        }
        if (before.times() >= most) {
            return false;
        }
        tellers.put(teller, new Told(before.times() + 1, before.since()));
        return true;
    }
}

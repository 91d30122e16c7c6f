package org.comity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each of those who ask asked for the same within an hour. In memory alone, and only of the last ones, a
/// bounded number of them.
public final class AskedInAnHour {

    private static final int MOST = 20_000;
    private static final Duration HOUR = Duration.ofHours(1);

    /// @param since when the first of them was asked
    private record Asked(int times, Instant since) {}

    private final int most;
    private final Map<String, Asked> askers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST;
        }
    };

    /// @param most for each of them
    public AskedInAnHour(int most) {
        this.most = most;
    }

    /// Counts one more, unless it is one too many.
    public synchronized boolean oneMore(String asker, Instant now) {
        var before = askers.get(asker);
        if (before == null || !now.isBefore(before.since().plus(HOUR))) {
            askers.put(asker, new Asked(1, now));
            return true;
        }
        if (before.times() >= most) {
            return false;
        }
        askers.put(asker, new Asked(before.times() + 1, before.since()));
        return true;
    }
}

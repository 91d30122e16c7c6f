package org.comity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each of those who ask asked for the same within some time. In memory alone, by a digest that nobody can
/// work out, and only of the last ones, a bounded number of them.
public final class AskedWithin {

    private static final int MOST = 20_000;

    /// @param since when the first of them was asked
    private record Asked(int times, Instant since) {}

    private final Duration span;
    private final int most;
    private final MemoryKey key = new MemoryKey();
    private final Map<String, Asked> askers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST;
        }
    };

    private AskedWithin(Duration span, int most) {
        this.span = span;
        this.most = most;
    }

    /// @param most for each of them
    public static AskedWithin anHour(int most) {
        return new AskedWithin(Duration.ofHours(1), most);
    }

    /// @param most for each of them
    public static AskedWithin aDay(int most) {
        return new AskedWithin(Duration.ofDays(1), most);
    }

    /// Counts one more, unless it is one too many.
    public synchronized boolean oneMore(String asker, Instant now) {
        var digest = key.digest(asker);
        var before = askers.get(digest);
        if (before == null || !now.isBefore(before.since().plus(span))) {
            askers.put(digest, new Asked(1, now));
            return true;
        }
        if (before.times() >= most) {
            return false;
        }
        askers.put(digest, new Asked(before.times() + 1, before.since()));
        return true;
    }
}

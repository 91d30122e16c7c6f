package org.comity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// So many a minute for each client: what was not used gathers up to a minute's worth.
///
/// Clients are digests, never addresses. It remembers the clients seen last, a bounded number of them:
/// whoever asks from more addresses than that at once is stopped by other means.
final class Allowance {

    private static final int MOST_CLIENTS = 20_000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    /// @param left how many more, at that instant
    private record Left(double left, Instant at) {}

    private final int perMinute;
    private final Map<String, Left> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    Allowance(int perMinute) {
        this.perMinute = perMinute;
    }

    /// Whoever has not asked for a minute has all of it again: there is nothing to remember.
    synchronized void forget(Instant now) {
        var minuteAgo = now.minus(Duration.ofMinutes(1));
        clients.values().removeIf(left -> !left.at().isAfter(minuteAgo));
    }

    synchronized Set<String> remembered() {
        return Set.copyOf(clients.keySet());
    }

    /// Takes one for a client.
    ///
    /// @return zero when it may; otherwise how long until it may again, and nothing was taken
    synchronized Duration take(String client, Instant now) {
        var before = clients.getOrDefault(client, new Left(perMinute, now));
        var gathered = Math.max(0, Duration.between(before.at(), now).toMillis()) * perMinute / MILLIS_PER_MINUTE;
        var left = Math.min(perMinute, before.left() + gathered);
        var may = left >= 1;
        clients.put(client, new Left(may ? left - 1 : left, now));
        return may ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - left) * MILLIS_PER_MINUTE / perMinute));
    }
}

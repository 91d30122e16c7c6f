package org.comity.directory.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.directory.ListingId;
import org.comity.identity.PersonId;

/// Which listings each person opened in the last hour, on this node: as many as the limit, and not more. One that was
/// opened can be opened again.
public final class OpenedListings {

    private static final Duration HOUR = Duration.ofHours(1);

    public sealed interface Answer {

        record Open() implements Answer {}

        /// @param until from when another may be opened
        /// @param first whether it is the first time in an hour that this person is told so
        record Slowed(Instant until, boolean first) implements Answer {}
    }

    /// In the order in which they were opened.
    private static final class Hour {
        private final LinkedHashMap<ListingId, Instant> opened = new LinkedHashMap<>();
        private Instant told = Instant.MIN;

        private void forget(Instant before) {
            opened.values().removeIf(at -> !at.isAfter(before));
        }

        private boolean over(Instant before) {
            return opened.isEmpty() && told.isBefore(before);
        }
    }

    private final int limit;
    private final Map<PersonId, Hour> people = new HashMap<>();

    public OpenedListings(int limit) {
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }

    public synchronized Answer open(PersonId reader, ListingId listing, Instant now) {
        var before = now.minus(HOUR);
        people.values().forEach(hour -> hour.forget(before));
        people.values().removeIf(hour -> hour.over(before));
        var hour = people.computeIfAbsent(reader, absent -> new Hour());
        if (hour.opened.containsKey(listing) || hour.opened.size() < limit) {
            hour.opened.putIfAbsent(listing, now);
            return new Answer.Open();
        }
        var first = !hour.told.isAfter(before);
        if (first) {
            hour.told = now;
        }
        return new Answer.Slowed(hour.opened.firstEntry().getValue().plus(HOUR), first);
    }
}

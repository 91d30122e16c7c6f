package org.comity.duty.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// From one moment to another, the second not included.
public record Span(Instant from, Instant to) {

    /// @throws IllegalArgumentException when it does not end after its beginning
    public Span {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("It ends after its beginning");
        }
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /// Whether the clock of a place is put forward or back within it.
    public boolean clockChanges(ZoneId zone) {
        return !zone.getRules().getOffset(from).equals(zone.getRules().getOffset(to));
    }

    /// What none of these spans covers within this one, in order.
    public List<Span> without(List<Span> covered) {
        var gaps = new ArrayList<Span>();
        var open = from;
        for (var span : covered.stream()
                .filter(this::overlaps)
                .sorted(Comparator.comparing(Span::from))
                .toList()) {
            if (span.from.isAfter(open)) {
                gaps.add(new Span(open, span.from));
            }
            open = open.isAfter(span.to) ? open : span.to;
        }
        if (open.isBefore(to)) {
            gaps.add(new Span(open, to));
        }
        return List.copyOf(gaps);
    }
}

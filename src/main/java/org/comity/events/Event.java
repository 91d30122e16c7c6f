package org.comity.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An event as it stands now, and what became of it before.
///
/// @param sequence how often it was changed since it was published (RFC 5545, section 3.8.7.4)
/// @param history every version, the oldest first; never empty
public record Event(EventId id, EventContent content, EventStatus status, int sequence, List<Change> history) {

    /// A version, without what it said.
    ///
    /// @param said why it was moved or cancelled
    public record Change(EventStatus status, When when, String said, Instant at) {}

    public Event {
        history = List.copyOf(history);
    }

    public When when() {
        return content.when();
    }

    public Instant changedAt() {
        return history.getLast().at();
    }

    /// When it was first published; empty for a draft.
    public Optional<Instant> publishedAt() {
        return history.stream()
                .filter(change -> change.status().shown())
                .findFirst()
                .map(Change::at);
    }

    /// The times it was to take place at before, the newest first.
    public List<When> before() {
        return history.stream()
                .filter(change -> change.status().shown())
                .map(Change::when)
                .distinct()
                .filter(when -> !when.equals(when()))
                .toList()
                .reversed();
    }

    /// What was said when it was moved to this time, or cancelled; may be empty.
    public String said() {
        return history.stream()
                .filter(change -> change.status() == status && change.when().equals(when()))
                .filter(change -> !change.said().isEmpty())
                .reduce((_, later) -> later)
                .map(Change::said)
                .orElse("");
    }

    /// Whether somebody can still register.
    public boolean takesRegistrations(Instant now) {
        return status.open() && !when().over(now);
    }

    public String path() {
        return "/events/" + id;
    }
}

package org.comity.disclosure.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When breaking the glass is closed to somebody.
///
/// @param personDay so many within a day that nobody reviewed close it to the person
/// @param authorityDay the same for all people of an authority together
/// @param unjustified so many found unjustified close it to the person
/// @param within for how long what was found unjustified counts
public record GlassRule(int personDay, int authorityDay, int unjustified, Duration within) {

    private static final Duration DAY = Duration.ofDays(1);

    /// What is known of those broken before, each list the newest first.
    public record History(List<Instant> ofPerson, List<Instant> ofAuthority, List<Instant> foundUnjustified) {}

    /// Why it is closed.
    ///
    /// @param again when it opens by itself; empty when only a review opens it
    public record Closed(Why why, Optional<Instant> again) {}

    public enum Why {
        PERSON_UNREVIEWED,
        AUTHORITY_UNREVIEWED,
        UNJUSTIFIED
    }

    /// Empty while it is open.
    public Optional<Closed> closed(History history, Instant now) {
        var counting = history.foundUnjustified().stream()
                .filter(at -> at.plus(within).isAfter(now))
                .toList();
        if (counting.size() >= unjustified) {
            var last = counting.get(unjustified - 1);
            return Optional.of(new Closed(Why.UNJUSTIFIED, Optional.of(last.plus(within))));
        }
        if (crowded(history.ofPerson(), personDay)) {
            return Optional.of(new Closed(Why.PERSON_UNREVIEWED, Optional.empty()));
        }
        return crowded(history.ofAuthority(), authorityDay)
                ? Optional.of(new Closed(Why.AUTHORITY_UNREVIEWED, Optional.empty()))
                : Optional.empty();
    }

    /// Whether so many of them lie within one day.
    private static boolean crowded(List<Instant> newestFirst, int most) {
        for (var last = most - 1; last < newestFirst.size(); last++) {
            var newest = newestFirst.get(last - most + 1);
            if (newestFirst.get(last).plus(DAY).isAfter(newest)) {
                return true;
            }
        }
        return false;
    }
}

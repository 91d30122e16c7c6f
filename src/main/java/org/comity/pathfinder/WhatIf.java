package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.Assumption;
import org.comity.vocabulary.Country;

/// What would open and what would close if something were so.
///
/// @param touched the States whose facts the assumptions change: paths between others stay as they are
/// @param tallies one for each need looked at, in the order of the needs
/// @param changes the first of them, by need and State
/// @param factsAsOf the day of the chart the facts follow
public record WhatIf(
        Supposition supposition,
        List<Country> touched,
        Map<Need, Tally> tallies,
        List<Change> changes,
        LocalDate factsAsOf) {

    public WhatIf {
        touched = List.copyOf(touched);
        changes = List.copyOf(changes);
    }

    /// What is assumed, and for whom it is tried out.
    ///
    /// @param from the State that asks; empty for every State
    /// @param to the State asked; empty for every State
    /// @param need empty for all needs
    /// @param asOf the day on which both worlds are judged
    public record Supposition(
            List<Assumption> assumed,
            Optional<Country> from,
            Optional<Country> to,
            Optional<Need> need,
            Question.Circumstances circumstances,
            Instruments instruments,
            LocalDate asOf) {

        public Supposition {
            assumed = List.copyOf(assumed);
        }

        /// Whether it is tried out between two States only.
        public boolean forOnePair() {
            return from.isPresent() && to.isPresent();
        }
    }

    /// One path that stands differently.
    ///
    /// @param decides whether the two States have a first way to meet the need by it, or lose the last
    public record Change(
            Country from, Country to, Need need, Measure measure, Status before, Status after, boolean decides) {

        public Kind kind() {
            if (after == Status.AVAILABLE) {
                return Kind.OPENS;
            }
            return before == Status.AVAILABLE ? Kind.CLOSES : Kind.MOVES;
        }
    }

    public enum Kind {
        OPENS("opens"),
        CLOSES("closes"),
        /// From closed to dormant, or the like: it cannot be taken either way.
        MOVES("moves");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        /// As in JSON.
        public String written() {
            return written;
        }
    }

    /// What changes for one need.
    ///
    /// @param opens paths that become available
    /// @param closes paths that no longer are
    /// @param moves paths that stand differently and can be taken neither before nor after
    /// @param firstWays ordered pairs of States that had no available path for the need and now have one
    /// @param lastWays ordered pairs that had one and no longer do
    public record Tally(int opens, int closes, int moves, int firstWays, int lastWays) {

        public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

        public Tally and(Tally more) {
            return new Tally(
                    opens + more.opens,
                    closes + more.closes,
                    moves + more.moves,
                    firstWays + more.firstWays,
                    lastWays + more.lastWays);
        }

        public int all() {
            return opens + closes + moves;
        }
    }

    /// Over all needs.
    public Tally total() {
        return tallies.values().stream().reduce(Tally.NOTHING, Tally::and);
    }

    /// How many changes there are to list: for the whole world only what opens and closes is.
    public int listable() {
        var total = total();
        return supposition.forOnePair() ? total.all() : total.opens() + total.closes();
    }
}

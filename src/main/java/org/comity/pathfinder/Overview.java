package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.vocabulary.Country;

/// The best path from one State to every other, by status alone.
///
/// @param question with a holder that is not known: every other State in turn
/// @param rows one for each other State, by code
/// @param factsAsOf the day of the chart the facts follow
public record Overview(Question question, Instruments instruments, List<Row> rows, LocalDate factsAsOf) {

    public Overview {
        rows = List.copyOf(rows);
    }

    /// @param byNeed what was found for each of the needs looked at, in their order
    public record Row(Country state, List<Best> byNeed) {
        public Row {
            byNeed = List.copyOf(byNeed);
        }

        /// What was found where one need was looked at.
        public Best only() {
            return byNeed.getFirst();
        }
    }

    /// @param measure the one to try first; empty when every measure is closed
    public record Best(Status status, Optional<Measure> measure) {}

    /// How many States have a status for one of the needs.
    public long count(int need, Status status) {
        return rows.stream()
                .filter(row -> row.byNeed().get(need).status() == status)
                .count();
    }
}

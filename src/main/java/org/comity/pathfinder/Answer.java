package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every measure that bears on a need: those that lead there, best first, and those discarded, each with its reasons.
///
/// @param paths available, dormant or unknown, in the order of their ranks
/// @param discarded unavailable, in the order of the law
/// @param factsAsOf the day of the chart the facts follow
public record Answer(Question question, List<LegalPath> paths, List<LegalPath> discarded, LocalDate factsAsOf) {

    public Answer {
        paths = List.copyOf(paths);
        discarded = List.copyOf(discarded);
    }

    public LocalDate asOf() {
        return question.asOf();
    }

    /// The path to take first; empty when every measure was discarded.
    public Optional<LegalPath> best() {
        return paths.stream().findFirst();
    }

    /// What was found about one measure; empty when it does not bear on the need.
    public Optional<LegalPath> about(Measure measure) {
        return Stream.concat(paths.stream(), discarded.stream())
                .filter(path -> path.measure().equals(measure))
                .findFirst();
    }
}

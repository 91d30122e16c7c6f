package org.comity.pathfinder.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;

/// A State that is no Party by the chart may have become one since: say how old the chart is (Articles 36, 37).
record ActsSinceTheChart() implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        var chart = situation.facts().asOf();
        if (!situation.question().asOf().isAfter(chart)) {
            return List.of();
        }
        return Stream.of(situation.question().from(), situation.question().to())
                .filter(state -> !situation.adherence(state).isParty())
                .map(state -> Finding.warns("36(3)", "chartOlder")
                        .naming(new Argument.State(state), new Argument.Day(chart))
                        .restingOn(state, situation.sourceOfAdherence(state)))
                .toList();
    }
}

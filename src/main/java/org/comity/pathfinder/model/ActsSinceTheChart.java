package org.comity.pathfinder.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;

/// A State that is no Party by the chart may have become one since: say how old the chart is (Articles 36, 37).
record ActsSinceTheChart() implements Rule {

    private static final Finding OLDER = Finding.warns("36(3)", "chartOlder").about(Topic.BOUND);

    @Override
    public List<Finding> findings(Situation situation) {
        if (situation.from().isParty(ArticleRef.CONVENTION) && situation.to().isParty(ArticleRef.CONVENTION)) {
            return List.of();
        }
        return Stream.of(situation.from(), situation.to())
                .flatMap(state -> state.remembered(this, asked -> of(situation.law(), asked)).stream())
                .toList();
    }

    private static List<Finding> of(LawOnDay law, StateOnDay state) {
        var chart = law.facts().asOf();
        return state.isParty(ArticleRef.CONVENTION) || !law.day().isAfter(chart)
                ? List.of()
                : List.of(OLDER.naming(state.named(), new Argument.Day(chart))
                        .restingOn(state.country(), state.source(ArticleRef.CONVENTION)));
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(OLDER.citation());
    }
}

package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;

/// A State that is no Party by the chart may have become one since: say how old the chart is (Articles 36, 37).
record ActsSinceTheChart() implements Rule {

    private static final Finding OLDER =
            Finding.warns("36(3)", "chartOlder").about(Topic.BOUND).naming(Blank.STATE, Blank.DAY);

    @Override
    public List<Finding> findings(Situation situation) {
        if (situation.from().isParty(ArticleRef.CONVENTION) && situation.to().isParty(ArticleRef.CONVENTION)) {
            return List.of();
        }
        var findings = new ArrayList<Finding>(2);
        findings.addAll(situation.from().remembered(this, ActsSinceTheChart::of));
        findings.addAll(situation.to().remembered(this, ActsSinceTheChart::of));
        return findings;
    }

    private static List<Finding> of(StateOnDay state) {
        var chart = state.law().facts().asOf();
        return state.isParty(ArticleRef.CONVENTION) || !state.law().day().isAfter(chart)
                ? List.of()
                : List.of(OLDER.naming(state.named(), new Argument.Day(chart))
                        .restingOn(state.country(), state.source(ArticleRef.CONVENTION)));
    }

    @Override
    public List<Finding> sayings() {
        return List.of(OLDER);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES, LooksAt.DAY_OF_THE_CHART);
    }
}

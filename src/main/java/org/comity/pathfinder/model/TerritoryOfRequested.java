package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.vocabulary.ArticleRef;

/// The data must be located in the territory of the requested Party, as far as it applies the Convention there
/// (29(1), 38).
record TerritoryOfRequested() implements Rule {

    private static final ArticleRef TERRITORY = ArticleRef.convention("38");

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, TerritoryOfRequested::of);
    }

    private static List<Finding> of(StateOnDay state) {
        return state.declarations(TERRITORY).stream()
                .map(row -> Finding.warns("38", "territory")
                        .naming(state.named(), new Argument.Words(row.effect()))
                        .restingOn(row.country(), row.source()))
                .toList();
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(TERRITORY);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;

/// The data must be located in the territory of the requested Party, as far as it applies the Convention there
/// (29(1), 38).
record TerritoryOfRequested() implements Rule {

    private static final Finding SAID = Finding.warns("38", "territory").naming(Blank.REQUESTED, Blank.WORDS);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, TerritoryOfRequested::of);
    }

    private static List<Finding> of(StateOnDay state) {
        return state.declarations(SAID.citation()).stream()
                .map(row -> SAID.naming(state.named(), new Argument.Words(row.effect()))
                        .restingOn(row.country(), row.source()))
                .toList();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(SAID);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.DECLARATIONS);
    }
}

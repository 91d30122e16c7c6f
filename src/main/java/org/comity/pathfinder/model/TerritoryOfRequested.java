package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.treaties.DeclarationKind;

/// The data must be located in the territory of the requested Party, as far as it applies the Convention there
/// (29(1), 38).
record TerritoryOfRequested() implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.standing(situation.question().to(), "38", DeclarationKind.DECLARATION).stream()
                .map(row -> Finding.warns("38", "territory")
                        .naming(situation.requested(), new Argument.Words(row.effect()))
                        .restingOn(row.country(), row.source()))
                .toList();
    }
}

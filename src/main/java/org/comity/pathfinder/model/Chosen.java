package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;

/// A choice that the treaty leaves to each Party (ETS 185 Articles 40 and 42, CETS 224 Article 19): where the requested
/// State has made it, it is told, with its row.
///
/// @param said cites the provision under which the choice is made, and names the State
record Chosen(Finding said) implements Rule {

    Chosen {
        said = said.naming(Blank.REQUESTED);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        return state.all(said.citation()).stream()
                .filter(Chosen::changesRules)
                .map(row -> said.naming(state.named()).restingOn(row.country(), row.source()))
                .toList();
    }

    private static boolean changesRules(DeclarationFact row) {
        return row.kind() == DeclarationKind.RESERVATION || row.kind() == DeclarationKind.DECLARATION;
    }

    @Override
    public List<Finding> sayings() {
        return List.of(said);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.RESERVATIONS, LooksAt.DECLARATIONS);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;

/// Interception is for serious offences, which each Party's law determines (21(1)); a State may have told which.
record DeclaredInterception() implements Rule {

    private static final Finding TOLD =
            Finding.warns("21", "interception.declared").about(Topic.SCOPE).naming(Blank.REQUESTED, Blank.WORDS);
    private static final Finding SERIOUS =
            Finding.warns("21(1)", "interception.serious").about(Topic.SCOPE);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, DeclaredInterception::of);
    }

    private static List<Finding> of(StateOnDay state) {
        var told = state.all(TOLD.citation()).stream()
                .map(row -> TOLD.naming(state.named(), new Argument.Words(row.effect()))
                        .restingOn(row.country(), row.source()))
                .toList();
        return told.isEmpty() ? List.of(SERIOUS) : told;
    }

    @Override
    public List<Finding> sayings() {
        return List.of(TOLD, SERIOUS);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.DECLARATIONS);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;

/// A rule that looks at one thing in the procedural law of the requested State. Nothing is said where nothing is known
/// of it, and what is not certain only asks.
interface ProceduralRule extends Rule {

    Asked asked();

    /// What follows from an answer that may decide.
    List<Finding> following(Situation situation, Told told);

    /// All of it, with blanks; at least one.
    List<Finding> certainly();

    @Override
    default List<Finding> findings(Situation situation) {
        var told = situation.to().procedure().told(asked());
        if (told.isEmpty()) {
            return List.of();
        }
        return told.get().decides()
                ? following(situation, told.get())
                : List.of(Doubt.of(situation.to(), told.get(), certainly().getFirst()));
    }

    @Override
    default List<Finding> sayings() {
        return Stream.concat(certainly().stream(), Doubt.sayings(certainly().getFirst()).stream())
                .toList();
    }

    @Override
    default List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;

/// Urgent assistance may go from judge to judge (27(9)(a)), unless the requested State declared that it must go to its
/// central authority (27(9)(e)).
record UrgentThroughCentralAuthority() implements Rule {

    private static final String DECLARATION = "27(9)(e)";

    @Override
    public List<Finding> findings(Situation situation) {
        var state = situation.question().to();
        var declared = situation.standing(state, DECLARATION, DeclarationKind.DECLARATION);
        if (!declared.isEmpty()) {
            return declared.stream().map(row -> declared(situation, row)).toList();
        }
        if (situation.gapsOfRequested().declarations()) {
            return List.of(Finding.unknown(DECLARATION, "urgent.unknown")
                    .naming(situation.requested())
                    .restingOn(state, situation.sourceOfAdherence(state)));
        }
        return List.of();
    }

    private static Finding declared(Situation situation, DeclarationFact row) {
        return channel(situation, row).restingOn(row.country(), row.source());
    }

    private static Finding channel(Situation situation, DeclarationFact row) {
        var asked = row.channelRequired().orElse("central authority");
        return asked.equals("central authority")
                ? Finding.warns(DECLARATION, "urgent").naming(situation.requested())
                : Finding.warns(DECLARATION, "urgent.channel").naming(situation.requested(), new Argument.Words(asked));
    }
}

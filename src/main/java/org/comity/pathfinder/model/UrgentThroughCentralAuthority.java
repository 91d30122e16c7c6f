package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// Urgent assistance may go from judge to judge (27(9)(a)), unless the requested State declared that it must go to its
/// central authority (27(9)(e)).
///
/// @param closing whether the declaration closes the path, which is the direct one, or warns on another
record UrgentThroughCentralAuthority(boolean closing) implements Rule {

    private static final ArticleRef DECLARATION = ArticleRef.convention("27(9)(e)");
    private static final String CENTRAL_AUTHORITY = "central authority";

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, this::of);
    }

    private List<Finding> of(StateOnDay state) {
        var declared = state.declarations(DECLARATION);
        if (!declared.isEmpty()) {
            return declared.stream().map(row -> declared(state, row)).toList();
        }
        if (state.gaps(ArticleRef.CONVENTION).declarations()) {
            var finding = Finding.unknown("27(9)(e)", closing ? "urgent.unknown.direct" : "urgent.unknown");
            return List.of((closing ? finding.forcing(Status.UNKNOWN) : finding)
                    .about(Topic.FORM)
                    .naming(state.named())
                    .restingOn(state.country(), state.source(ArticleRef.CONVENTION)));
        }
        return List.of();
    }

    private Finding declared(StateOnDay state, DeclarationFact row) {
        return channel(state, row).about(Topic.FORM).restingOn(row.country(), row.source());
    }

    private Finding channel(StateOnDay state, DeclarationFact row) {
        if (closing) {
            return Finding.blocks("27(9)(e)", "urgent.closed", Status.UNAVAILABLE)
                    .naming(state.named());
        }
        var asked = row.channelRequired().orElse(CENTRAL_AUTHORITY);
        return asked.equals(CENTRAL_AUTHORITY)
                ? Finding.warns("27(9)(e)", "urgent").naming(state.named())
                : Finding.warns("27(9)(e)", "urgent.channel").naming(state.named(), new Argument.Words(asked));
    }

    @Override
    public List<ArticleRef> provisions() {
        return List.of(DECLARATION);
    }
}

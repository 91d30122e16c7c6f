package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// A State that extradites by treaty only may take the Convention for that treaty (24(3)); the others recognise its
/// offences as extraditable (24(4)), and every treaty between Parties is deemed to include them (24(2)).
///
/// One that declared that it designates no authority where there is no treaty (24(7)) keeps to its bilateral treaties.
record TreatyForExtradition() implements Rule {

    private static final ArticleRef AUTHORITIES = ArticleRef.convention("24(7)");
    private static final Finding INCLUDED =
            Finding.supports("24(2)", "extradition.included").about(Topic.SCOPE).naming(Blank.REQUESTED);
    private static final Finding BASIS =
            Finding.supports("24(3)", "extradition.basis").about(Topic.SCOPE).naming(Blank.REQUESTED);
    private static final Finding BY_TREATY_UNCLEAR = Finding.unknown("24(7)", "extradition.byTreatyUnclear")
            .about(Topic.SCOPE)
            .forcing(Status.UNKNOWN)
            .naming(Blank.REQUESTED);
    private static final Finding BY_TREATY_ONLY = Finding.blocks(
                    "24(7)", "extradition.byTreatyOnly", Status.UNAVAILABLE)
            .about(Topic.SCOPE)
            .naming(Blank.REQUESTED);
    private static final Finding BY_TREATY =
            Finding.warns("24(7)", "extradition.byTreaty").about(Topic.SCOPE).naming(Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        var declared = situation.to().declarations(AUTHORITIES).stream()
                .filter(row -> row.channelRequired().isPresent())
                .findFirst();
        return declared.map(row -> List.of(byTreaty(situation, row), INCLUDED.naming(situation.requested())))
                .orElseGet(() -> List.of(BASIS.naming(situation.requested()), INCLUDED.naming(situation.requested())));
    }

    private static Finding byTreaty(Situation situation, DeclarationFact row) {
        return said(situation).naming(situation.requested()).restingOn(row.country(), row.source());
    }

    private static Finding said(Situation situation) {
        if (!BilateralLaw.EXTRADITION.listed(situation)) {
            return BY_TREATY_ONLY;
        }
        return BilateralLaw.EXTRADITION.status(situation) == Status.AVAILABLE ? BY_TREATY : BY_TREATY_UNCLEAR;
    }

    @Override
    public List<Finding> sayings() {
        return List.of(BASIS, INCLUDED, BY_TREATY, BY_TREATY_UNCLEAR, BY_TREATY_ONLY);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.DECLARATIONS, LooksAt.OTHER_TREATIES);
    }
}

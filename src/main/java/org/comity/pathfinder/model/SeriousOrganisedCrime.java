package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Penalty;
import org.comity.vocabulary.ArticleRef;

/// The United Nations Convention against Transnational Organized Crime reaches serious crime, of a maximum of four
/// years or more, that is transnational and involves an organised criminal group. Whether it is, only the case can
/// tell.
record SeriousOrganisedCrime() implements Rule {

    private static final ArticleRef UNTOC = ArticleRef.whole("UNTOC");
    private static final Penalty SERIOUS = Penalty.ofYears(4);
    private static final Finding IN_THE_CASE = Finding.unknown("27(1)", "other.organisedCrime")
            .forcing(Status.UNKNOWN)
            .about(Topic.SCOPE)
            .citing(UNTOC);
    private static final Finding NOT_SERIOUS = Finding.blocks("27(1)", "other.notSerious", Status.UNAVAILABLE)
            .about(Topic.SCOPE)
            .citing(UNTOC);

    @Override
    public List<Finding> findings(Situation situation) {
        var light = situation
                .circumstances()
                .penaltyFrom()
                .filter(penalty -> penalty.months() < SERIOUS.months())
                .isPresent();
        return List.of(light ? NOT_SERIOUS : IN_THE_CASE);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(IN_THE_CASE, NOT_SERIOUS);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PENALTIES);
    }
}

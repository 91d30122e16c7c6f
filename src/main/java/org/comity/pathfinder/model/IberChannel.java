package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.vocabulary.ArticleRef;

/// Between two Parties to the Treaty of Medellín a request may travel by Iber@, on top of the treaty it rests on.
record IberChannel() implements Rule {

    private static final String MEDELLIN = "MEDELLIN";
    private static final Finding SAID = Finding.supports("25(3)", "iber")
            .about(Topic.FORM)
            .citing(ArticleRef.whole(MEDELLIN))
            .naming(Blank.REQUESTING, Blank.REQUESTED);

    @Override
    public List<Finding> findings(Situation situation) {
        if (!situation.from().isParty(MEDELLIN) || !situation.to().isParty(MEDELLIN)) {
            return List.of();
        }
        var state = situation.to();
        return List.of(SAID.naming(situation.requesting(), situation.requested())
                .restingOn(state.country(), state.source(MEDELLIN)));
    }

    @Override
    public List<Finding> sayings() {
        return List.of(SAID);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES);
    }
}

package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;

/// Between members of the European Union its own law governs their mutual relations (CETS 224 Article 15(1)(b)).
record UnionLawFirst() implements Rule {

    private static final Finding UNION =
            Finding.warns("CETS224 15(1)(b)", "unionLaw").about(Topic.SCOPE);

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.from().inTheUnion() && situation.to().inTheUnion() ? List.of(UNION) : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(UNION);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.UNION);
    }
}

package org.comity.pathfinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Penalty;

/// The law of both States must threaten at least one year of deprivation of liberty as a maximum (24(1)(a)); a treaty
/// between the two may set another threshold, which then applies (24(1)(b)).
record PenaltyOfOneYear() implements Rule {

    private static final Finding ENOUGH =
            dual(Finding.supports("24(1)(a)", "penalty.enough")).naming(Blank.STATE);
    private static final Finding TOO_LITTLE = dual(Finding.blocks("24(1)(a)", "penalty.tooLittle", Status.UNAVAILABLE))
            .naming(Blank.STATE);
    private static final Finding NOT_SAID = dual(Finding.unknown("24(1)(a)", "penalty.unknown"))
            .forcing(Status.UNKNOWN)
            .naming(Blank.STATE);
    private static final Finding OTHER_THRESHOLD = dual(Finding.warns("24(1)(b)", "penalty.otherThreshold"));

    @Override
    public List<Finding> findings(Situation situation) {
        var findings = new ArrayList<Finding>();
        findings.add(of(situation.circumstances().penaltyFrom(), situation.requesting()));
        findings.add(of(situation.circumstances().penaltyTo(), situation.requested()));
        findings.add(OTHER_THRESHOLD);
        return findings;
    }

    private static Finding of(Optional<Penalty> penalty, Argument state) {
        return penalty.map(known -> known.atLeastOneYear() ? ENOUGH : TOO_LITTLE)
                .orElse(NOT_SAID)
                .naming(state);
    }

    private static Finding dual(Finding finding) {
        return finding.about(Topic.DUAL_CRIMINALITY);
    }

    @Override
    public List<Finding> sayings() {
        return List.of(ENOUGH, TOO_LITTLE, NOT_SAID, OTHER_THRESHOLD);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PENALTIES);
    }
}

package org.comity.pathfinder.model;

import static org.comity.pathfinder.Finding.supports;
import static org.comity.pathfinder.Finding.warns;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.model.ByChoice.Answered;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.Subject;

/// Assistance may be made conditional on dual criminality (25(5)); whether the requested State does, it may have said.
/// As long as what is told of it is not certain, it may be asked for.
///
/// @param posture what follows from what it said
record DualCriminalityThere(ByChoice posture) implements Rule {

    private static final Finding MAY_BE_ASKED = said(warns("25(5)", "dualCriminality.mayBeAsked"));

    DualCriminalityThere(Subject measure) {
        this(new ByChoice(
                Asked.orInGeneral(measure, ProceduralFact.DUAL_CRIMINALITY),
                new Answered(Choice.NEVER, said(supports("25(5)", "national.dualCriminality.never"))),
                new Answered(Choice.FOR_SOME_MEASURES, said(warns("25(5)", "national.dualCriminality.forSome"))),
                new Answered(Choice.ALWAYS, said(warns("25(5)", "national.dualCriminality.always")))));
    }

    private static Finding said(Finding finding) {
        return finding.about(Topic.DUAL_CRIMINALITY).naming(Blank.REQUESTED);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, _ -> of(situation));
    }

    private List<Finding> of(Situation situation) {
        var said = posture.findings(situation);
        return situation
                        .to()
                        .procedure()
                        .told(posture.asked())
                        .filter(NationalProcedure.Told::decides)
                        .isPresent()
                ? said
                : Stream.concat(Stream.of(MAY_BE_ASKED.naming(situation.requested())), said.stream())
                        .toList();
    }

    @Override
    public List<Finding> sayings() {
        return Stream.concat(Stream.of(MAY_BE_ASKED), posture.sayings().stream())
                .toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE);
    }
}

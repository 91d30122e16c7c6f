package org.comity.pathfinder.model;

import static org.comity.pathfinder.Finding.supports;
import static org.comity.pathfinder.Finding.unknown;
import static org.comity.pathfinder.Finding.warns;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;

/// The least maximum penalty from which the law of the requested State allows the measure: among the conditions that
/// limit powers (15(1)). It is no ground to refuse preservation (29(5)). Collection in real time is owed for
/// offences for which it is available in a similar domestic case (33(2)), interception as far as the law permits (34):
/// a law that has other limits too may permit it by those, such as a list of offences.
///
/// @param reached said of a penalty that is high enough
/// @param below said of one that is not
/// @param belowOrListed the same where the law names other limits as well
/// @param notSaid said where the question does not name the penalty there
record PenaltyThreshold(Asked asked, Finding reached, Finding below, Finding belowOrListed, Finding notSaid)
        implements ProceduralRule {

    static final PenaltyThreshold FOR_LIVE_TRAFFIC = new PenaltyThreshold(
            Subject.LIVE_TRAFFIC,
            supports("33(2)", "national.penalty.reached"),
            warns("33(2)", "national.penalty.below").forcing(Status.UNKNOWN),
            warns("33(2)", "national.penalty.below").forcing(Status.UNKNOWN),
            unknown("33(2)", "national.penalty.notSaid"));

    static final PenaltyThreshold FOR_INTERCEPTION = new PenaltyThreshold(
            Subject.LIVE_CONTENT,
            supports("34", "national.penalty.reached"),
            Finding.blocks("34", "national.penalty.closes", Status.UNAVAILABLE),
            warns("34", "national.penalty.below").forcing(Status.UNKNOWN),
            unknown("34", "national.penalty.notSaid").forcing(Status.UNKNOWN));

    static PenaltyThreshold warning(Subject measure) {
        return new PenaltyThreshold(
                measure,
                supports("15(1)", "national.penalty.reached"),
                warns("15(1)", "national.penalty.below"),
                warns("15(1)", "national.penalty.below"),
                unknown("15(1)", "national.penalty.notSaid"));
    }

    private PenaltyThreshold(Subject measure, Finding reached, Finding below, Finding belowOrListed, Finding notSaid) {
        this(
                Asked.own(measure, ProceduralFact.THRESHOLD_MONTHS),
                said(reached),
                said(below),
                said(belowOrListed),
                said(notSaid));
    }

    private static Finding said(Finding finding) {
        return finding.about(Topic.SCOPE).naming(Blank.REQUESTED, Blank.NUMBER);
    }

    /// No months at all are no limit.
    @Override
    public List<Finding> following(Situation situation, Told told) {
        if (told.number() == 0) {
            return List.of();
        }
        var tooLow = told.row().procedure().words(ProceduralFact.THRESHOLD).isPresent() ? belowOrListed : below;
        var said = situation
                .circumstances()
                .penaltyTo()
                .map(penalty -> penalty.months() >= told.number() ? reached : tooLow)
                .orElse(notSaid);
        return List.of(said.naming(situation.requested(), told.amount())
                .restingOn(situation.to().country(), told.row()));
    }

    @Override
    public List<Finding> certainly() {
        return Stream.of(reached, below, belowOrListed, notSaid).distinct().toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE, LooksAt.PENALTIES);
    }
}

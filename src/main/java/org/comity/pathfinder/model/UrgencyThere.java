package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;

/// How the requested State treats what is urgent (25(3)): told when the question is.
record UrgencyThere(InItsWords words) implements ProceduralRule {

    UrgencyThere(Subject measure) {
        this(new InItsWords(
                Asked.orInGeneral(measure, ProceduralFact.URGENCY),
                Finding.supports("25(3)", "national.urgency").about(Topic.TIME)));
    }

    @Override
    public Asked asked() {
        return words.asked();
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.question().urgent() ? words.findings(situation) : List.of();
    }

    @Override
    public List<Finding> following(Situation situation, Told told) {
        return words.following(situation, told);
    }

    @Override
    public List<Finding> certainly() {
        return words.certainly();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE, LooksAt.URGENCY);
    }
}

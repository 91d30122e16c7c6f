package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Subject;

/// For how long providers keep traffic data by law: afterwards there is nothing left that could be preserved (16(1)).
record DataRetained() implements ProceduralRule {

    private static final Asked ASKED = Asked.orInGeneral(Subject.PRESERVATION, ProceduralFact.RETENTION_DAYS);
    private static final Finding FOR_DAYS =
            Finding.warns("16(1)", "national.retention").about(Topic.TIME).naming(Blank.REQUESTED, Blank.NUMBER);
    private static final Finding NO_DUTY =
            Finding.warns("16(1)", "national.retention.none").about(Topic.TIME).naming(Blank.REQUESTED);

    @Override
    public Asked asked() {
        return ASKED;
    }

    @Override
    public List<Finding> following(Situation situation, Told told) {
        var said = told.number() == 0
                ? NO_DUTY.naming(situation.requested())
                : FOR_DAYS.naming(situation.requested(), told.amount());
        return List.of(said.restingOn(situation.to().country(), told.row()));
    }

    @Override
    public List<Finding> certainly() {
        return List.of(FOR_DAYS, NO_DUTY);
    }
}

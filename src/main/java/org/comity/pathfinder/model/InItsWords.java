package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;

/// What a State tells of its law or practice in words of its own: passed on as it stands. Its own law governs how a
/// request is carried out (25(4)).
record InItsWords(Asked asked, Finding said) implements ProceduralRule {

    InItsWords {
        said = said.naming(Blank.REQUESTED, Blank.WORDS);
    }

    @Override
    public List<Finding> following(Situation situation, Told told) {
        return List.of(said.naming(situation.requested(), new Argument.Words(told.words()))
                .restingOn(situation.to().country(), told.row()));
    }

    @Override
    public List<Finding> certainly() {
        return List.of(said);
    }
}

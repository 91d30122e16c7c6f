package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.Finding;

/// Who is not the point of contact sends through their own: it carries out the communication (35(1), 35(2)(a)).
record OwnContactPoint() implements Rule {

    @Override
    public List<Finding> findings(Situation situation) {
        return situation
                .question()
                .asker()
                .filter(asker -> asker != Asker.CONTACT_POINT)
                .map(asker -> Finding.supports("35(1)", "ownContactPoint").naming(situation.requesting()))
                .stream()
                .toList();
    }
}

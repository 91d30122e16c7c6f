package org.comity.pathfinder.model;

import java.util.List;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;

/// Who is not the point of contact, or not the central authority, sends through their own: it carries out the
/// communication (35(1), 35(2)(a); 27(2)(b)).
///
/// @param sender who in the requesting State sends
record OwnChannel(Asker sender, Finding said) implements Rule {

    static final OwnChannel CONTACT_POINT = new OwnChannel(
            Asker.CONTACT_POINT,
            Finding.supports("35(1)", "ownContactPoint").about(Topic.FORM).naming(Blank.REQUESTING));
    static final OwnChannel CENTRAL_AUTHORITY = new OwnChannel(
            Asker.CENTRAL_AUTHORITY,
            Finding.supports("27(2)(b)", "ownCentralAuthority")
                    .about(Topic.FORM)
                    .naming(Blank.REQUESTING));

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.question().asker().filter(asker -> asker != sender).isPresent()
                ? List.of(said.naming(situation.requesting()))
                : List.of();
    }

    @Override
    public List<Finding> sayings() {
        return List.of(said);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ASKER);
    }
}

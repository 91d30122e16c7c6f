package org.comity.identity.web;

import org.comity.identity.usecase.FollowingRecovery.Followed;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// What somebody sees of the recovery they asked for.
public record RecoveringPage(Followed followed, StateNames names) {

    public String state(View view) {
        return followed.claim()
                .country()
                .map(country -> names.name(country, view.language()))
                .orElseGet(() -> view.text("identity.recover.noState"));
    }

    public boolean blanked() {
        return followed.claim().name().isEmpty();
    }
}

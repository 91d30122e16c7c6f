package org.comity.identity.web;

import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationStatus;
import org.comity.identity.model.ApplicationStep;
import org.comity.identity.usecase.FollowingApplication.Followed;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// What applicants see of their application.
///
/// @param secret what their address ends with
public record FollowingPage(Followed followed, String secret, StateNames names) {

    public Application application() {
        return followed.application();
    }

    public boolean ended() {
        return !application().status().open();
    }

    public boolean canTryAgain() {
        return ended() && application().status() != ApplicationStatus.ENROLLED;
    }

    /// The step in words; sponsors and gatekeepers are named by their State only.
    public String said(ApplicationStep step, View view) {
        var state = step.country()
                .map(country -> names.name(country, view.language()))
                .orElse("none");
        return view.text("identity.application.step." + step.act(), state);
    }
}

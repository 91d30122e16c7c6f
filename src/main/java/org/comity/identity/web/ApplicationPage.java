package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.Authority;
import org.comity.identity.Person;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationEdge;
import org.comity.identity.model.ApplicationStep;
import org.comity.identity.usecase.ReadingApplications.Reading;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// One application, as somebody who decides about it sees it.
///
/// @param link the one-time link just made, shown this once
public record ApplicationPage(
        Reading reading,
        Person reader,
        StateNames names,
        Map<String, String> typed,
        List<FieldError> errors,
        @Nullable String link) {

    public Application application() {
        return reading.application();
    }

    public List<ApplicationEdge> open() {
        return application().openTo(reader);
    }

    /// Where sponsors vouched, the secretariat says for which authority the applicant will act.
    public boolean mustChooseAuthority() {
        return application().applicant().forAuthority() && application().authority() == null;
    }

    public List<Authority> authorities() {
        return reading.authorities();
    }

    public String state(View view) {
        return names.name(application().applicant().country(), view.language());
    }

    public String said(ApplicationStep step, View view) {
        var state = step.country()
                .map(country -> names.name(country, view.language()))
                .orElse("none");
        return view.text("identity.application.step." + step.act(), state);
    }
}

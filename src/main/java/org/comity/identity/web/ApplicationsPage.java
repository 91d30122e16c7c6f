package org.comity.identity.web;

import java.util.List;
import org.comity.identity.Person;
import org.comity.identity.model.Application;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// The applications somebody decides about.
public record ApplicationsPage(List<Application> applications, Person reader, StateNames names) {

    /// Those that wait for the reader.
    public List<Application> waiting() {
        return applications.stream().filter(this::waits).toList();
    }

    public List<Application> others() {
        return applications.stream().filter(application -> !waits(application)).toList();
    }

    private boolean waits(Application application) {
        return !application.openTo(reader).isEmpty();
    }

    public String state(Application application, View view) {
        return names.name(application.applicant().country(), view.language());
    }
}

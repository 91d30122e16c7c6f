package org.comity.identity;

import java.util.ArrayList;
import java.util.List;
import org.comity.web.Viewer;

/// The entries of the main navigation that lead a person to their work.
final class Doors {

    private Doors() {}

    /// @param recoveries whether the person could do something about somebody's recovery
    static List<Viewer.Door> of(Person person, boolean recoveries) {
        var doors = new ArrayList<Viewer.Door>();
        if (person.officer().isPresent()) {
            doors.add(new Viewer.Door("/requests", "web.nav.requests"));
        }
        if (person.headOfAuthority().isPresent()) {
            doors.add(new Viewer.Door("/sent", "identity.nav.sent"));
        }
        if (person.is(Role.GATEKEEPER) || person.is(Role.SECRETARIAT_ADMISSION)) {
            doors.add(new Viewer.Door("/applications", "identity.nav.applications"));
        }
        if (recoveries) {
            doors.add(new Viewer.Door("/recoveries", "identity.nav.recoveries"));
        }
        if (person.is(Role.GATEKEEPER)) {
            doors.add(new Viewer.Door("/people", "identity.nav.people"));
        }
        if (person.is(Role.SECRETARIAT_AUTHORITIES)) {
            doors.add(new Viewer.Door("/secretariat/authorities", "identity.nav.authorities"));
            doors.add(new Viewer.Door("/secretariat/designations", "identity.nav.designations"));
        }
        if (person.is(Role.AUDITOR)) {
            doors.add(new Viewer.Door("/record/entries", "identity.nav.record"));
        }
        doors.add(new Viewer.Door("/notices", "web.nav.notices"));
        doors.add(new Viewer.Door("/account", "web.nav.account"));
        return List.copyOf(doors);
    }
}

package org.comity.identity;

import java.util.ArrayList;
import java.util.List;
import org.comity.web.Viewer;

/// The entries of the main navigation that lead a person to their work.
final class Doors {

    private Doors() {}

    static List<Viewer.Door> of(Person person) {
        var doors = new ArrayList<Viewer.Door>();
        if (person.officer().isPresent()) {
            doors.add(new Viewer.Door("/requests", "web.nav.requests"));
        }
        if (person.is(Role.GATEKEEPER) || person.is(Role.SECRETARIAT_ADMISSION)) {
            doors.add(new Viewer.Door("/applications", "identity.nav.applications"));
        }
        if (person.is(Role.GATEKEEPER)) {
            doors.add(new Viewer.Door("/people", "identity.nav.people"));
        }
        if (person.is(Role.SECRETARIAT_AUTHORITIES)) {
            doors.add(new Viewer.Door("/secretariat/authorities", "identity.nav.authorities"));
        }
        if (person.is(Role.AUDITOR)) {
            doors.add(new Viewer.Door("/record/entries", "identity.nav.record"));
        }
        doors.add(new Viewer.Door("/account", "web.nav.account"));
        return List.copyOf(doors);
    }
}

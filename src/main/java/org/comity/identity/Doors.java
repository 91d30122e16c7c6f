package org.comity.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.web.Viewer;

/// The entries of the navigation that lead a person to their work, what is used most first.
final class Doors {

    /// Who asks for contact details, or decides on them.
    private static final Set<Role> ASKS_OR_DECIDES =
            EnumSet.of(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD, Role.SECRETARIAT_AUTHORITIES);

    /// Whom most of the work with profiles waits for; others find it on the page of a profile.
    private static final Set<Role> KEEPS_PROFILES =
            Set.of(Role.GATEKEEPER, Role.HEAD, Role.MEMBER, Role.SECRETARIAT_AUTHORITIES);

    /// Who keeps the services where people report; others find them from their work with profiles.
    private static final Set<Role> KEEPS_SERVICES = Set.of(Role.GATEKEEPER, Role.HEAD, Role.SECRETARIAT_AUTHORITIES);

    /// Where notices stand: what is new must be seen without opening a menu.
    private static final int NOTICES = 3;

    private Doors() {}

    /// @param recoveries whether the person could do something about somebody's recovery
    static List<Viewer.Door> of(Person person, boolean recoveries) {
        var doors = new ArrayList<Viewer.Door>();
        if (person.ofSecretariat()) {
            doors.add(new Viewer.Door("/secretariat/desk", "identity.nav.desk"));
        }
        if (recoveries) {
            doors.add(new Viewer.Door("/recoveries", "identity.nav.recoveries"));
        }
        if (person.officer().isPresent()) {
            doors.add(new Viewer.Door("/board", "web.nav.board"));
            doors.add(new Viewer.Door("/requests", "web.nav.requests"));
        }
        if (person.headOfAuthority().isPresent()) {
            doors.add(new Viewer.Door("/sent", "identity.nav.sent"));
        }
        if (person.officer().isPresent() || person.is(Role.GATEKEEPER) || person.is(Role.HEAD)) {
            doors.add(new Viewer.Door("/duty", "identity.nav.duty"));
        }
        if (person.is(Role.GATEKEEPER) || person.is(Role.SECRETARIAT_ADMISSION)) {
            doors.add(new Viewer.Door("/applications", "identity.nav.applications"));
        }
        if (ASKS_OR_DECIDES.stream().anyMatch(person::is)) {
            doors.add(new Viewer.Door("/disclosures", "identity.nav.disclosures"));
        }
        if (person.is(Role.GATEKEEPER)) {
            doors.add(new Viewer.Door("/people", "identity.nav.people"));
        }
        if (person.is(Role.GATEKEEPER) || person.is(Role.HEAD)) {
            doors.add(new Viewer.Door("/authority/seal", "identity.nav.seal"));
        }
        if (person.is(Role.SECRETARIAT_AUTHORITIES)) {
            doors.add(new Viewer.Door("/secretariat/authorities", "identity.nav.authorities"));
            doors.add(new Viewer.Door("/secretariat/designations", "identity.nav.designations"));
            doors.add(new Viewer.Door("/secretariat/phrases", "identity.nav.phrases"));
            doors.add(new Viewer.Door("/secretariat/library", "identity.nav.library"));
            doors.add(new Viewer.Door("/secretariat/events", "identity.nav.events"));
            doors.add(new Viewer.Door("/secretariat/training", "identity.nav.training"));
            doors.add(new Viewer.Door("/secretariat/packages", "identity.nav.packages"));
            doors.add(new Viewer.Door("/secretariat/certificates", "identity.nav.certificates"));
            doors.add(new Viewer.Door("/secretariat/media", "identity.nav.media"));
            doors.add(new Viewer.Door("/secretariat/news", "identity.nav.news"));
            doors.add(new Viewer.Door("/secretariat/assessments", "identity.nav.assessments"));
            doors.add(new Viewer.Door("/secretariat/cyberviolence", "identity.nav.cyberviolence"));
            doors.add(new Viewer.Door("/secretariat/guides", "identity.nav.guides"));
        }
        if (person.is(Role.PROVIDER_LAWYER) || person.is(Role.SECRETARIAT_AUTHORITIES)) {
            doors.add(new Viewer.Door("/claims", "identity.nav.claims"));
        }
        if (person.is(Role.SECRETARIAT_AUTHORITIES) || person.is(Role.SECRETARIAT_EMERGENCY)) {
            doors.add(new Viewer.Door("/secretariat/drills", "identity.nav.drills"));
        }
        if (KEEPS_PROFILES.stream().anyMatch(person::is)) {
            doors.add(new Viewer.Door("/proposals", "identity.nav.profiles"));
        }
        if (KEEPS_SERVICES.stream().anyMatch(person::is)) {
            doors.add(new Viewer.Door("/secretariat/services", "identity.nav.services"));
        }
        if (person.is(Role.GATEKEEPER) || person.is(Role.HEAD)) {
            doors.add(new Viewer.Door("/reports/training", "identity.nav.trainingReport"));
        }
        if (person.headOfAuthority().isPresent()) {
            doors.add(new Viewer.Door("/statistics", "identity.nav.statistics"));
        }
        if (person.ofSecretariat()) {
            doors.add(new Viewer.Door("/statistics/all", "identity.nav.statistics"));
        }
        if (person.is(Role.TRAINER)) {
            doors.add(new Viewer.Door("/trainers", "identity.nav.trainer"));
        }
        if (person.is(Role.AUDITOR)) {
            doors.add(new Viewer.Door("/record/entries", "identity.nav.record"));
        }
        doors.add(Math.min(NOTICES, doors.size()), new Viewer.Door("/notices", "web.nav.notices"));
        doors.add(new Viewer.Door("/account", "web.nav.account"));
        return List.copyOf(doors);
    }
}

package org.comity.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.store.IdentityStore;
import org.comity.vocabulary.Country;

/// The fictional authorities and officers of a demonstration node. Their names say what they are.
class DemonstrationPeople {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final IdentityStore store;
    private final Clock clock;

    DemonstrationPeople(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Adds whoever is not there yet.
    void enrol() {
        var now = clock.instant();
        for (var officer : everyone()) {
            store.add(officer.authority(), now);
            store.add(officer, now);
        }
    }

    private static List<Officer> everyone() {
        var portugal = authority("PT", "Demonstration 24/7 Point, Portugal", AuthorityFunction.CONTACT_POINT, LISBON);
        var portugalCentral = authority(
                "PT", "Demonstration Central Authority, Portugal", AuthorityFunction.CENTRAL_AUTHORITY, LISBON);
        var japan = authority("JP", "Demonstration 24/7 Point, Japan", AuthorityFunction.CONTACT_POINT, TOKYO);
        var japanCentral =
                authority("JP", "Demonstration Central Authority, Japan", AuthorityFunction.CENTRAL_AUTHORITY, TOKYO);
        return List.of(
                officer("Demo Duty Officer (Lisbon)", portugal, Role.DRAFTER),
                officer("Demo Approving Officer (Lisbon)", portugal, Role.DRAFTER, Role.APPROVER),
                officer("Demo Prosecutor (Lisbon)", portugalCentral, Role.DRAFTER, Role.APPROVER),
                officer("Demo Duty Officer (Tokyo)", japan, Role.DRAFTER),
                officer("Demo Approving Officer (Tokyo)", japan, Role.DRAFTER, Role.APPROVER),
                officer("Demo Prosecutor (Tokyo)", japanCentral, Role.DRAFTER, Role.APPROVER));
    }

    private static Authority authority(String country, String name, AuthorityFunction function, ZoneId zone) {
        return new Authority(new AuthorityId(id(name)), new Country(country), name, Set.of(function), zone, true);
    }

    private static Officer officer(String name, Authority authority, Role... roles) {
        return new Officer(new OfficerId(id(name)), name, authority, Set.of(roles));
    }

    /// The same person has the same id on every demonstration node.
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("comity demonstration " + name).getBytes(StandardCharsets.UTF_8));
    }
}

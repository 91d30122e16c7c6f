package org.comity.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.store.IdentityStore;
import org.comity.vocabulary.Country;

/// The fictional authorities and people of a demonstration node. Their names say what they are.
class DemonstrationPeople {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId STRASBOURG = ZoneId.of("Europe/Paris");
    private static final Country PORTUGAL = new Country("PT");
    private static final Country JAPAN = new Country("JP");

    private final IdentityStore store;
    private final Clock clock;

    DemonstrationPeople(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Adds whoever is not there yet.
    void enrol() {
        var now = clock.instant();
        for (var person : everyone()) {
            if (person.belonging() instanceof Belonging.ToAuthority(var authority)) {
                store.add(authority, now);
            }
            store.add(person, now);
        }
    }

    private static List<Person> everyone() {
        var portugal =
                authority(PORTUGAL, "Demonstration 24/7 Point, Portugal", AuthorityFunction.CONTACT_POINT, LISBON);
        var portugalCentral = authority(
                PORTUGAL, "Demonstration Central Authority, Portugal", AuthorityFunction.CENTRAL_AUTHORITY, LISBON);
        var japan = authority(JAPAN, "Demonstration 24/7 Point, Japan", AuthorityFunction.CONTACT_POINT, TOKYO);
        var japanCentral =
                authority(JAPAN, "Demonstration Central Authority, Japan", AuthorityFunction.CENTRAL_AUTHORITY, TOKYO);
        var secretariat = new Belonging.Independent("Demonstration Secretariat", Optional.empty(), STRASBOURG, true);
        var academy = new Belonging.Independent("Demonstration Academy", Optional.of(PORTUGAL), LISBON, true);
        var auditors = new Belonging.Independent("Demonstration Audit Office", Optional.empty(), STRASBOURG, true);
        var provider = new Belonging.ToProvider(
                new Provider(id("Demonstration Provider"), JAPAN, "Demonstration Provider", true), TOKYO);
        return List.of(
                person("Demo Duty Officer (Lisbon)", portugal, Role.OFFICER),
                person("Demo Approving Officer (Lisbon)", portugal, Role.OFFICER, Role.APPROVER),
                person("Demo Gatekeeper (Lisbon)", portugal, Role.GATEKEEPER),
                person("Demo Head (Lisbon)", portugal, Role.HEAD),
                person("Demo Prosecutor (Lisbon)", portugalCentral, Role.OFFICER, Role.APPROVER),
                person("Demo Duty Officer (Tokyo)", japan, Role.OFFICER),
                person("Demo Approving Officer (Tokyo)", japan, Role.OFFICER, Role.APPROVER),
                person("Demo Gatekeeper (Tokyo)", japan, Role.GATEKEEPER),
                person("Demo Head (Tokyo)", japan, Role.HEAD),
                person("Demo Prosecutor (Tokyo)", japanCentral, Role.OFFICER, Role.APPROVER),
                person("Demo Secretary One", secretariat, Role.SECRETARIAT.toArray(Role[]::new)),
                person("Demo Secretary Two", secretariat, Role.SECRETARIAT.toArray(Role[]::new)),
                person("Demo Member", academy, Role.MEMBER),
                person("Demo Trainer", academy, Role.MEMBER, Role.TRAINER),
                person("Demo Provider Lawyer", provider, Role.PROVIDER_LAWYER),
                person("Demo Auditor", auditors, Role.AUDITOR));
    }

    private static Belonging authority(Country country, String name, AuthorityFunction function, ZoneId zone) {
        return new Belonging.ToAuthority(
                new Authority(new AuthorityId(id(name)), country, name, Set.of(function), zone, true));
    }

    private static Person person(String name, Belonging belonging, Role... roles) {
        return Person.of(new PersonId(id(name)), name, belonging, List.of(roles));
    }

    /// The same person has the same id on every demonstration node.
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("comity demonstration " + name).getBytes(StandardCharsets.UTF_8));
    }
}

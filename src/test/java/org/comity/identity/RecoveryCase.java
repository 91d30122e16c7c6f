package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.ARecovery;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.SoftwareKey;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who lost their keys, those who decide, and the ways they go over HTTP.
abstract class RecoveryCase {

    static final Duration WAIT = Duration.ofDays(3);

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    Person person;

    final SoftwareKey oldKey = SoftwareKey.make();
    final List<Person> officials = new ArrayList<>();

    @BeforeEach
    void somebodyOfLisbonWithAKey() {
        person = newcomer(lisbon(), Role.OFFICER, Role.APPROVER);
        oldKey.of(person.id(), database);
    }

    Authority authorityWithTwo() {
        var authority = authority();
        officials.add(newcomer(authority, Role.GATEKEEPER));
        officials.add(newcomer(authority, Role.APPROVER));
        return authority;
    }

    Authority authority() {
        var authority = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("PT"),
                "Demo Small Authority " + UUID.randomUUID(),
                Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
                ZoneId.of("Europe/Lisbon"),
                true);
        people.add(authority, clock.instant());
        return authority;
    }

    Authority lisbon() {
        return people.demonstrationOfficers().stream()
                .map(Officer::authority)
                .filter(authority -> authority.name().equals("Demonstration 24/7 Point, Portugal"))
                .findFirst()
                .orElseThrow();
    }

    Person newcomer(Authority authority, Role... roles) {
        return added(Person.of(
                new PersonId(UUID.randomUUID()),
                "Demo Newcomer " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                List.of(roles)));
    }

    Person independent(String name, Role... roles) {
        return added(Person.of(
                new PersonId(UUID.randomUUID()),
                name,
                new Belonging.Independent("Demonstration Academy", Optional.empty(), ZoneId.of("Europe/Paris"), true),
                List.of(roles)));
    }

    Person added(Person someone) {
        people.add(someone, clock.instant());
        return someone;
    }

    Http signedInWithTheOldKey() {
        var window = Http.visitor();
        assertThat(oldKey.signIn(window).status()).isEqualTo(200);
        return window;
    }

    static Http gatekeeper() {
        return decider("Demo Gatekeeper (Lisbon)");
    }

    static Http approver() {
        return decider("Demo Approving Officer (Lisbon)");
    }

    static Http secretary(String name) {
        return decider("Demo Secretary " + name);
    }

    static Http decider(String name) {
        var decider = Http.officer(name);
        decider.get("/en/account");
        return decider;
    }

    String ready() {
        return ready(person);
    }

    String ready(Person lost) {
        var address = ARecovery.of(lost).address(gatekeeper());
        confirm(gatekeeper(), address);
        confirm(approver(), address);
        clock.advance(WAIT);
        return address;
    }

    static void confirm(Http official, String address) {
        official.get("/en/account");
        var reply = ARecovery.act(official, address, "CONFIRM");
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
    }

    static int act(Http decider, String address, String act) {
        return act(decider, address, Map.of("act", act));
    }

    static int act(Http decider, String address, Map<String, String> form) {
        return ARecovery.act(decider, address, new HashMap<>(form)).status();
    }

    static String link(Http official, String address) {
        official.get("/en/account");
        var reply = ARecovery.act(official, address, "HAND_OVER");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        return ARecovery.link(reply);
    }

    /// The gatekeeper signs in anew: three days are longer than a session.
    static String linkOf(String ready) {
        return link(gatekeeper(), ready);
    }

    List<String> keyHistory() {
        return database.sql("SELECT change FROM identity_key_change WHERE person_id = :p ORDER BY number")
                .param("p", person.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> recorded(String address) {
        return database.sql("SELECT act FROM audit_entry WHERE statement LIKE '%' || :id || '%'")
                .param("id", address.replaceFirst(".*/", ""))
                .query((row, number) -> row.getString(1))
                .list();
    }
}

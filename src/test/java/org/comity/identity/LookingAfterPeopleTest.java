package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A gatekeeper and the people of the authority, over HTTP: what is changed counts at once, and only where it may be.
@NodeTest
class LookingAfterPeopleTest {

    @SuppressWarnings("NullAway.Init")
    private Http gatekeeper;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    private Http session = Http.visitor();
    private String page = "";

    @BeforeEach
    void anOfficerWithAnOpenSession() {
        gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        officer = newcomer(Role.OFFICER, Role.APPROVER);
        session = Http.officer(officer.name());
        session.get("/en/account");
        gatekeeper.get("/en/account");
        page = "/en/people/" + officer.id();
    }

    private Officer newcomer(Role... roles) {
        var colleague = Lisbon.officer(people);
        var someone = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Newcomer " + UUID.randomUUID(),
                colleague.authority(),
                Set.of(roles));
        people.add(someone, clock.instant());
        return someone;
    }

    @Test
    void aSuspensionBitesWithinASecondInEveryHandlerAndItsSibling() {
        assertThat(session.get("/en/requests").status()).isEqualTo(200);
        var begun = System.nanoTime();
        assertThat(gatekeeper.post(page + "/acts", Map.of("act", "SUSPEND")).status())
                .isEqualTo(303);

        assertThat(session.get("/en/requests").location()).startsWith("/en/sign-in");
        assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
        assertThat(session.get("/api/v1/requests").status()).isEqualTo(401);
        assertThat(session.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(session.post("/en/requests", Map.of("to", "JP")).status()).isEqualTo(403);
        assertThat(session.post("/en/account/keys", Map.of()).status()).isEqualTo(403);
        assertThat(session.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(403);
        assertThat(session.get("/en/begin").status()).isEqualTo(302);

        assertThat(gatekeeper.post(page + "/acts", Map.of("act", "REINSTATE")).body())
                .contains("Confirm with your passkey", officer.name());
        assertThat(session.get("/en/requests").status()).isEqualTo(302);
        assertThat(touched(Map.of("act", "REINSTATE"))).isEqualTo(303);
        assertThat(session.get("/en/requests").status())
                .as("a session of before does not come back to life")
                .isEqualTo(302);
        assertThat(Http.officer(officer.name()).get("/en/requests").status()).isEqualTo(200);
    }

    @Test
    void aRoleTakenAwayCountsInTheOpenSession() {
        var request = Desk.at(TestNode.address()).draft();
        assertThat(touched(Map.of("act", "ROLES", "role-OFFICER", "yes"))).isEqualTo(303);
        assertThat(session.get("/api/v1/session").body()).contains("OFFICER").doesNotContain("APPROVER");

        assertThat(touched(Map.of("act", "ROLES", "role-GATEKEEPER", "yes"))).isEqualTo(303);
        assertThat(session.get("/en/requests/" + request).status())
                .as("a gatekeeper sees no case")
                .isEqualTo(404);
        assertThat(session.get("/en/people").status()).isEqualTo(200);
        assertThat(recorded("person.roles")).isEqualTo(2);
    }

    @Test
    void aGatekeeperMakesSomebodyHeadOfTheAuthorityWithATouch() {
        assertThat(session.get("/en/sent").status()).isEqualTo(404);

        assertThat(touched(Map.of("act", "ROLES", "role-HEAD", "yes"))).isEqualTo(303);

        assertThat(session.get("/en/sent").status()).isEqualTo(200);
        assertThat(session.get("/en/requests").status())
                .as("who only answers for the authority sees no case")
                .isEqualTo(404);
        assertThat(Http.visitor().get("/en/join").body())
                .as("nobody asks to become one")
                .doesNotContain("value=\"HEAD\"");
    }

    @Test
    void nobodyChangesThemselvesAndNobodyGetsWhatAGatekeeperDoesNotGive() {
        var own = people.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Gatekeeper (Lisbon)"))
                .findFirst()
                .orElseThrow();
        for (var act : new String[] {"ROLES", "SUSPEND", "REINSTATE", "REMOVE_KEY"}) {
            var reply = gatekeeper.post(
                    "/en/people/" + own.id() + "/acts", Map.of("act", act, "role-APPROVER", "yes", "key", "x"));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).contains("Nobody changes this for themselves");
        }
        assertThat(gatekeeper
                        .post(page + "/acts", Map.of("act", "ROLES", "role-AUDITOR", "yes"))
                        .body())
                .contains("choose at least one");
        assertThat(gatekeeper.post(page + "/acts", Map.of("act", "DANCE")).status())
                .isEqualTo(404);
    }

    @Test
    void aTouchForOnePersonOrRoleIsNoneForAnother() {
        var other = newcomer(Role.OFFICER);
        var asked = gatekeeper.post(page + "/acts", Map.of("act", "ROLES", "role-OFFICER", "yes"));
        var demand = Touch.demand(asked);
        var elsewhere = gatekeeper.post(
                "/en/people/" + other.id() + "/acts",
                Touch.answered(Map.of("act", "ROLES", "role-OFFICER", "yes"), demand));
        assertThat(elsewhere.body()).contains("what you saw has changed meanwhile");

        var again = gatekeeper.post(page + "/acts", Map.of("act", "ROLES", "role-OFFICER", "yes"));
        var more = gatekeeper.post(
                page + "/acts",
                Touch.answered(
                        Map.of("act", "ROLES", "role-OFFICER", "yes", "role-APPROVER", "yes"), Touch.demand(again)));
        assertThat(more.body()).contains("what you saw has changed meanwhile");
    }

    @Test
    void otherGatekeepersAndEveryoneElseFindNothing() {
        for (var name : new String[] {
            "Demo Gatekeeper (Tokyo)", "Demo Approving Officer (Lisbon)", "Demo Secretary One", "Demo Auditor"
        }) {
            var stranger = Http.officer(name);
            stranger.get("/en/account");
            assertThat(stranger.get(page).status()).as(name).isEqualTo(404);
            for (var act : new String[] {"ROLES", "SUSPEND", "REINSTATE", "REMOVE_KEY"}) {
                assertThat(stranger.post(page + "/acts", Map.of("act", act, "role-OFFICER", "yes"))
                                .status())
                        .as(name)
                        .isEqualTo(404);
            }
        }
        assertThat(session.get("/en/account").status()).isEqualTo(200);
    }

    @Test
    void aPasskeyTakenAwayOpensNothingAndTheHistoryOfKeysSaysSo() {
        var key = SoftwareKey.make().of(officer.id(), database);
        assertThat(key.signIn(Http.visitor()).status()).isEqualTo(200);
        var digest = Passkey.digest(key.credential()).hex();
        assertThat(gatekeeper.get(page).body()).contains(digest);

        assertThat(touched(Map.of("act", "REMOVE_KEY", "key", digest))).isEqualTo(303);

        assertThat(gatekeeper.get(page).body()).doesNotContain(digest);
        assertThat(key.signIn(Http.visitor()).status()).isNotEqualTo(200);
        assertThat(session.get("/en/account").status())
                .as("a session that lost its key makes no other")
                .isEqualTo(302);
        assertThat(recorded("key.removed")).isEqualTo(1);
    }

    @Test
    void aSessionAloneMakesNoSecondKeyAndTakesNoneAway() {
        assertThat(session.json("POST", "/webauthn/register/options", null).status())
                .as("the first key")
                .isEqualTo(200);
        var key = SoftwareKey.make().of(officer.id(), database);
        assertThat(session.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(403);
        assertThat(session.json("POST", "/webauthn/register", "{}").status()).isEqualTo(403);
        assertThat(session.raw("DELETE", "/webauthn/register/" + key.credential(), "", "X-CSRF-TOKEN", session.token())
                        .status())
                .isEqualTo(404);

        assertThat(Touch.confirm(session, "/en/account/keys", Map.of()).status())
                .isEqualTo(303);
        assertThat(session.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(session.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(403);
    }

    @Test
    void everyonesKeysArePublicWithoutAName() {
        var visitor = Http.visitor();
        var list = visitor.get("/en/authorities").body();
        assertThat(list).contains("Demonstration 24/7 Point, Portugal");
        var keys = visitor.get("/en/authorities/" + officer.authority().id());
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.body()).doesNotContain(officer.name(), "Demo Duty Officer");
        assertThat(visitor.get("/en/authorities/nonsense").status()).isEqualTo(404);
        assertThat(visitor.get("/en/authorities/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private int touched(Map<String, String> form) {
        return Touch.confirm(gatekeeper, page + "/acts", form).status();
    }

    private int recorded(String act) {
        return database.sql("SELECT count(*) FROM audit_entry WHERE act = :act AND statement LIKE '%' || :id || '%'")
                .param("act", act)
                .param("id", officer.id().toString())
                .query(Integer.class)
                .single();
    }
}

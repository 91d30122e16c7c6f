package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.testing.Attesting;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Maker;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.comity.testing.SwitchedDemand;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Where the operator demands it, approving officers and officers of a 24/7 point work with keys of listed models only.
@NodeTest
class HardwareBoundKeysTest {

    private static final String POINT = "Demonstration 24/7 Point, Portugal";
    private static final String CENTRAL = "Demonstration Central Authority, Portugal";
    private static final String ATTESTED = "hardware-bound, attested";
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final int BOTH = SoftwareKey.PRESENT | SoftwareKey.VERIFIED;

    @Autowired
    SwitchedDemand demand;

    @Autowired
    IdentityStore people;

    @Autowired
    PasskeyStore keys;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void theOperatorDemandsIt() {
        demand.make(true);
    }

    @AfterEach
    void theOperatorDemandsItNoMore() {
        demand.make(false);
    }

    private Officer newcomer(String authority, Role... roles) {
        var place = people.authorities().stream()
                .filter(one -> one.name().equals(authority))
                .findFirst()
                .orElseThrow();
        var someone = new Officer(
                new PersonId(UUID.randomUUID()), "Demo Keyholder " + UUID.randomUUID(), place, Set.of(roles));
        people.add(someone, clock.instant());
        return someone;
    }

    @Test
    void byDefaultNothingIsDemandedAndNothingIsAsked() {
        assertThat(new AttestationSettings(false, null, null).required()).isFalse();
        demand.make(false);
        var approver = newcomer(POINT, Role.OFFICER, Role.APPROVER);
        var session = Http.officer(approver.name());

        assertThat(Attesting.options(session)).contains("\"attestation\":\"none\"");
        assertThat(Attesting.right()
                        .sayingNothing()
                        .add(SoftwareKey.make(), session)
                        .status())
                .isEqualTo(200);
        assertThat(session.get("/en/account").body()).doesNotContain(ATTESTED, "needs a security key");
    }

    @Test
    void aListedKeyOfATrustedMakerIsTakenAndShownAsWhatItIs() {
        var officer = newcomer(POINT, Role.OFFICER);
        var session = Http.officer(officer.name());
        assertThat(session.get("/en/account").body()).contains("needs a security key", "Demonstration Key 1");
        assertThat(Attesting.options(session)).contains("\"attestation\":\"direct\"");
        var key = SoftwareKey.make();

        var added = Attesting.right().add(key, session);
        assertThat(added.status()).as(added.body()).isEqualTo(200);

        assertThat(session.get("/en/account").body()).contains(ATTESTED).doesNotContain("needs a security key");
        assertThat(Http.officer("Demo Gatekeeper (Lisbon)")
                        .get("/en/people/" + officer.id())
                        .body())
                .contains(ATTESTED);
        var published = Http.visitor()
                .get("/en/authorities/" + officer.authority().id())
                .body();
        assertThat(published.substring(
                        published.indexOf(Passkey.digest(key.credential()).hex())))
                .contains(ATTESTED);
        assertThat(database.sql("SELECT statement FROM audit_entry WHERE act = 'key.added' AND statement LIKE :who")
                        .param("who", "%" + officer.id() + "%")
                        .query(String.class)
                        .single())
                .contains("attested", Attesting.LISTED.toString());
    }

    static Stream<Arguments> keysThatWillNotDo() {
        var other = UUID.fromString("00000000-1111-4222-8333-444444444444");
        var right = Attesting.right();
        return Stream.of(
                Arguments.of("of a maker nobody trusts", right.by(new Maker("Another Maker"))),
                Arguments.of("of a maker by the same name", right.by(new Maker("Demonstration Maker"))),
                Arguments.of("of a model that is not listed", right.ofModel(other)),
                Arguments.of("certified as another model", right.certifiedAs(other)),
                Arguments.of("whose certificate is right and whose signature is its own", right.signedBySelf()),
                Arguments.of("that attests itself", right.bySelf()),
                Arguments.of("that says nothing", right.sayingNothing()),
                Arguments.of("that is copied between devices", right.copied()),
                Arguments.of(
                        "whose certificate is over",
                        right.certifiedUntil(MutableClock.START.minus(Duration.ofDays(1)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keysThatWillNotDo")
    void aDutyOfficerAddsNoKey(String how, Attesting key) {
        var officer = newcomer(POINT, Role.OFFICER);
        var session = Http.officer(officer.name());

        assertThat(key.add(SoftwareKey.make(), session).status()).as(how).isEqualTo(409);
        assertThat(keys.of(officer.id())).isEmpty();
        assertThat(session.get("/en/account").body())
                .contains("data-unattested=\"This passkey was not added: your function needs a security key");
    }

    @Test
    void anApproverNeedsOneWhateverTheAuthority() {
        var approver = newcomer(CENTRAL, Role.APPROVER);

        assertThat(Attesting.right()
                        .sayingNothing()
                        .add(SoftwareKey.make(), Http.officer(approver.name()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoHasAnotherFunctionStillUsesAnOrdinaryKey() {
        for (var ordinary : new Officer[] {newcomer(CENTRAL, Role.OFFICER), newcomer(POINT, Role.GATEKEEPER)}) {
            var session = Http.officer(ordinary.name());
            assertThat(Attesting.right()
                            .sayingNothing()
                            .add(SoftwareKey.make(), session)
                            .status())
                    .isEqualTo(200);
            assertThat(session.get("/en/account").body()).doesNotContain(ATTESTED, "needs a security key");
        }
    }

    @Test
    void sendingIsRefusedWithAnOrdinaryKeyAndCarriedOutWithAnAttestedOne() {
        var officer = newcomer(POINT, Role.OFFICER);
        var ordinary = SoftwareKey.make().of(officer.id(), database);
        var session = Http.officer(officer.name());
        session.get("/en/account");
        var request = "/en/requests/" + Desk.at(TestNode.address()).approved();

        var refused = touch(session, request + "/acts", Map.of("act", "SEND"), ordinary);
        assertThat(refused.body()).contains("this act needs your hardware-bound, attested key");
        assertThat(session.get(request).body()).contains("SEND-form");

        assertThat(touch(session, "/en/account/keys", Map.of(), ordinary).status())
                .as("the ordinary key opens the way to a better one")
                .isEqualTo(303);
        var attested = SoftwareKey.make();
        assertThat(Attesting.right().add(attested, session).status()).isEqualTo(200);
        assertThat(touch(session, request + "/acts", Map.of("act", "SEND"), ordinary)
                        .status())
                .as("the other key has become no better by it")
                .isEqualTo(200);
        assertThat(touch(session, request + "/acts", Map.of("act", "SEND"), attested)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void approvingIsRefusedWithAnOrdinaryKeyOverTheInterfaceForProgramsToo() {
        var approver = newcomer(POINT, Role.APPROVER);
        var ordinary = SoftwareKey.make().of(approver.id(), database);
        var session = Http.officer(approver.name());
        session.get("/en/account");
        var id = Desk.at(TestNode.address()).submitted();

        var page = touch(session, "/en/requests/" + id + "/acts", Map.of("act", "APPROVE"), ordinary);
        assertThat(page.body()).contains("this act needs your hardware-bound, attested key");
        var address = "/api/v1/requests/" + id;
        var asked = JsonMapper.shared()
                .readTree(
                        session.json("POST", address + "/touches/APPROVE", null).body());
        var signed = ordinary.sign(
                asked.get("challenge").asString(), TestNode.address().toString(), "localhost", BOTH);
        var answer = session.json("POST", address + "/acts", """
                {"act": "APPROVE", "touch": {"id": "%s", "credential": "%s", "authenticatorData": "%s",
                 "clientData": "%s", "signature": "%s", "demonstration": false}}
                """.formatted(
                        asked.get("id").asString(),
                        signed.credential(),
                        signed.authenticatorData(),
                        signed.clientData(),
                        signed.signature()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("this act needs your hardware-bound, attested key");
    }

    /// What a key proved once is no proof for another that comes under its name.
    @Test
    void aKeyUnderTheIdOfOneThatWasTakenAwayIsRefused() {
        var officer = newcomer(POINT, Role.OFFICER);
        var session = Http.officer(officer.name());
        var key = SoftwareKey.make();
        assertThat(Attesting.right().add(key, session).status()).isEqualTo(200);
        database.sql("DELETE FROM user_credentials WHERE credential_id = :id")
                .param("id", key.credential())
                .update();
        demand.make(false);

        assertThat(Attesting.right().sayingNothing().add(key, session).status()).isEqualTo(400);
        assertThat(keys.of(officer.id())).isEmpty();
    }

    private static Reply touch(Http session, String path, Map<String, String> form, SoftwareKey with) {
        var page = session.post(path, form);
        var challenge = CHALLENGE.matcher(page.body());
        assertThat(challenge.find()).as(page.body()).isTrue();
        var signed = with.sign(challenge.group(1), TestNode.address().toString(), "localhost", BOTH);
        var touched = new HashMap<>(form);
        touched.putAll(signed.touch(Touch.demand(page)));
        return session.post(path, touched);
    }
}

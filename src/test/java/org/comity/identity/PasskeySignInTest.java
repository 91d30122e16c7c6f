package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SoftwareKey;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a sign-in must not accept, sent as no browser would send it.
@NodeTest
class PasskeySignInTest {

    private static final String ORIGIN = TestNode.address().toString();
    private static final int BOTH = SoftwareKey.PRESENT | SoftwareKey.VERIFIED;

    private final SoftwareKey key = SoftwareKey.make();

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    @BeforeEach
    void anOfficerWithAKey() {
        officer = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Key Holder " + UUID.randomUUID(),
                Lisbon.officer(people).authority(),
                Set.of(Role.OFFICER));
        people.add(officer, clock.instant());
        key.of(officer.id(), database);
    }

    @Test
    void theRightKeySignsIn() {
        var visitor = Http.visitor();
        assertThat(key.signIn(visitor).status()).isEqualTo(200);
        assertThat(visitor.get("/en/account").body()).contains(officer.name());
    }

    @Test
    void aReplayedSignInIsRefused() {
        var visitor = Http.visitor();
        var captured = key.sign(SoftwareKey.challengeFor(visitor), ORIGIN, "localhost", BOTH)
                .signIn();
        assertThat(visitor.json("POST", "/login/webauthn", captured).status()).isEqualTo(200);

        assertRefused(Http.visitor(), captured);
        var another = Http.visitor();
        SoftwareKey.challengeFor(another);
        assertRefused(another, captured);
    }

    @Test
    void aChallengeGivenToAnotherSessionIsRefused() {
        var thief = Http.visitor();
        SoftwareKey.challengeFor(thief);

        assertRefused(
                thief,
                key.sign(SoftwareKey.challengeFor(Http.visitor()), ORIGIN, "localhost", BOTH)
                        .signIn());
    }

    @Test
    void noUserVerificationWrongOriginWrongHostAndForeignCredentialAreRefused() {
        assertRefused(key, "webauthn.get", ORIGIN, "localhost", SoftwareKey.PRESENT);
        assertRefused(key, "webauthn.get", "https://comity.example", "localhost", BOTH);
        assertRefused(key, "webauthn.get", ORIGIN, "comity.example", BOTH);
        assertRefused(key, "webauthn.create", ORIGIN, "localhost", BOTH);
        assertRefused(SoftwareKey.make(), "webauthn.get", ORIGIN, "localhost", BOTH);
    }

    /// The stored key says how it signs: another key's signature under its name is nothing, whatever its kind.
    @Test
    void algorithmConfusionAndASignatureOfAnotherKeyAreRefused() {
        var visitor = Http.visitor();
        var challenge = SoftwareKey.challengeFor(visitor);
        var own = key.sign(challenge, ORIGIN, "localhost", BOTH);
        var other = SoftwareKey.make().sign(challenge, ORIGIN, "localhost", BOTH);

        assertRefused(visitor, own.signIn().replace(own.signature(), other.signature()));
        for (var forged : new String[] {"", "AA", own.signature().substring(4), "MAYCAQACAQA"}) {
            var again = Http.visitor();
            var signed = key.sign(SoftwareKey.challengeFor(again), ORIGIN, "localhost", BOTH);
            assertRefused(again, signed.signIn().replace(signed.signature(), forged));
        }
    }

    @Test
    void aSuspendedPersonsKeyOpensNothing() {
        people.suspend(officer.id(), clock.instant());

        assertRefused(key, "webauthn.get", ORIGIN, "localhost", BOTH);
    }

    /// The next person at the same browser brings nothing of the one before.
    @Test
    void aSessionIsNotReusedBetweenUsersOfOneBrowser() {
        var earlier = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Earlier Approver " + UUID.randomUUID(),
                officer.authority(),
                Set.of(Role.APPROVER));
        people.add(earlier, clock.instant());
        var browser = Http.visitor();
        browser.signInAs(earlier.name());
        var before = browser.session();
        browser.get("/en/account");

        assertThat(key.signIn(browser).status()).isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/en/account").body()).contains(officer.name()).doesNotContain(earlier.name());
        assertThat(Http.visitor()
                        .get("/en/account", "Cookie", "comity=" + before)
                        .status())
                .isEqualTo(302);
        assertThat(browser.get("/api/v1/session").body()).contains("OFFICER").doesNotContain("APPROVER");
    }

    private static void assertRefused(SoftwareKey with, String type, String origin, String party, int flags) {
        var visitor = Http.visitor();
        assertRefused(
                visitor,
                with.sign(type, SoftwareKey.challengeFor(visitor), origin, party, flags)
                        .signIn());
    }

    private static void assertRefused(Http visitor, String body) {
        Reply answer = visitor.json("POST", "/login/webauthn", body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(visitor.get("/en/account").status()).isEqualTo(302);
    }
}

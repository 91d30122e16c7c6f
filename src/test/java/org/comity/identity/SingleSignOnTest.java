package org.comity.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Providers;
import org.comity.testing.RealProvider;
import org.comity.testing.SoftwareKey;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in at an authority's own identity provider, against a real one: it opens what a person linked to themselves
/// with a touch, and by itself nothing.
@NodeTest
class SingleSignOnTest {

    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final int BOTH = SoftwareKey.PRESENT | SoftwareKey.VERIFIED;

    private final SoftwareKey key = SoftwareKey.make();
    private final String subject = "subject-" + UUID.randomUUID();

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    @BeforeEach
    void anOfficerWithAPasskeyAndARunningProvider() {
        RealProvider.start(clock);
        officer = newcomer("Demonstration 24/7 Point, Portugal");
        key.of(officer.id(), database);
    }

    private Officer newcomer(String authority) {
        var place = people.authorities().stream()
                .filter(one -> one.name().equals(authority))
                .findFirst()
                .orElseThrow();
        var someone = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Linked Officer " + UUID.randomUUID(),
                place,
                Set.of(Role.OFFICER));
        people.add(someone, clock.instant());
        return someone;
    }

    @Test
    void whoLinkedTheirSignInComesInByIt() {
        link(officer, key);
        var visitor = Http.visitor();
        var back = signIn(visitor, "/en/sign-in/with/0?next=%2Fen%2Faccount");

        assertThat(back.location()).isEqualTo("/en/account");
        assertThat(visitor.get("/en/account").body())
                .contains(officer.name(), subject, "Unlink this sign-in")
                .doesNotContain("/en/account/logins/0\"");
        assertThat(visitor.get("/api/v1/session").body()).contains(officer.id().toString());
        assertThat(recorded("login.linked")).isEqualTo(1);
    }

    @Test
    void aValidSignInThatNobodyLinkedOpensNothingAndSaysHowToGoOn() {
        var visitor = Http.visitor();
        var page = visitor.follow(signIn(visitor, "/en/sign-in/with/0"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("This sign-in opens nothing here yet", "/en/join", "link this sign-in");
        assertOutside(visitor);
    }

    /// Neither the mail address nor the name of the account elsewhere counts.
    @Test
    void aSignInThatBearsAPersonsNameIsNotTheirs() {
        var visitor = Http.visitor();
        var back = RealProvider.answer(RealProvider.person(officer.id().toString()), visitor.get("/en/sign-in/with/0"));

        assertThat(visitor.get(back).location()).isEqualTo("/en/sign-in/elsewhere?why=UNLINKED");
        assertOutside(visitor);
    }

    @Test
    void peopleOfAnotherAuthorityCannotLinkIt() {
        var stranger = newcomer("Demonstration Central Authority, Portugal");
        SoftwareKey.make().of(stranger.id(), database);
        var session = Http.officer(stranger.name());

        assertThat(session.get("/en/account").body()).doesNotContain("Link this sign-in");
        assertThat(session.get("/en/account/logins/0").status()).isEqualTo(404);
        assertThat(session.get("/en/account/logins/0/confirm").status()).isEqualTo(404);
    }

    @Test
    void whoMovedToAnotherAuthorityComesInByItNoMore() {
        link(officer, key);
        var elsewhere = newcomer("Demonstration Central Authority, Portugal");
        database.sql("UPDATE identity_person SET authority_id = :authority WHERE id = :id")
                .param("authority", elsewhere.authority().id().value())
                .param("id", officer.id().value())
                .update();

        assertNobodyComesIn();
    }

    @Test
    void whoIsSuspendedDoesNotComeIn() {
        link(officer, key);
        people.suspend(officer.id(), clock.instant());

        assertNobodyComesIn();
    }

    @Test
    void whoHasNoPasskeyAnyMoreDoesNotComeIn() {
        link(officer, key);
        database.sql("DELETE FROM user_credentials WHERE credential_id = :id")
                .param("id", key.credential())
                .update();

        assertNobodyComesIn();
    }

    @Test
    void whatIsUnlinkedOpensNothingAnyMore() {
        var session = link(officer, key);
        var form = Map.of("issuer", issuer());
        var page = session.post("/en/account/logins/unlink", form);
        assertThat(page.body()).contains("Unlink this sign-in", subject, "Confirm with your passkey");
        assertThat(signIn(Http.visitor(), "/en/sign-in/with/0").location())
                .as("without a touch nothing is unlinked")
                .doesNotContain("elsewhere");

        assertThat(touch(session, "/en/account/logins/unlink", form, page, key).status())
                .isEqualTo(303);
        assertNobodyComesIn();
        assertThat(recorded("login.unlinked")).isEqualTo(1);
    }

    @Test
    void nothingIsLinkedWithoutATouchOfTheOwnKeyForThisVerySignIn() {
        var session = Http.officer(officer.name());
        session.get("/en/account");
        assertThat(session.get("/en/account/logins/0/confirm").status())
                .as("nothing was brought back yet")
                .isEqualTo(404);
        var page = broughtBack(session);
        assertThat(page.body()).contains(subject, issuer(), officer.name(), "Confirm with your passkey");

        var foreign = SoftwareKey.make();
        assertThat(touch(session, "/en/account/logins/0/confirm", Map.of(), page, foreign)
                        .body())
                .contains("the passkey was not accepted");
        assertNobodyComesIn();
    }

    @Test
    void whoHasNoPasskeyLinksNothing() {
        var newcomer = newcomer("Demonstration 24/7 Point, Portugal");
        var session = Http.officer(newcomer.name());
        var page = broughtBack(session);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("add a passkey first");
    }

    @Test
    void aSignInIsOnePersonsOnly() {
        link(officer, key);
        var colleague = newcomer("Demonstration 24/7 Point, Portugal");
        SoftwareKey.make().of(colleague.id(), database);
        var session = Http.officer(colleague.name());

        assertThat(broughtBack(session).body()).contains("somebody has linked this very sign-in already");
        var visitor = Http.visitor();
        signIn(visitor, "/en/sign-in/with/0");
        assertThat(visitor.get("/en/account").body()).contains(officer.name());
    }

    @Test
    void whatOnePersonBroughtBackIsNotLinkedByTheNextAtTheSameBrowser() {
        var session = Http.officer(officer.name());
        var leaving = session.get("/en/account/logins/0");
        var back = RealProvider.answer(RealProvider.person(subject), leaving);
        var next = newcomer("Demonstration 24/7 Point, Portugal");
        SoftwareKey.make().of(next.id(), database);
        session.signInAs(next.name());

        assertThat(session.get(back).location()).isEqualTo("/en/sign-in/elsewhere?why=REFUSED");
        assertThat(session.get("/en/account/logins/0/confirm").status()).isEqualTo(404);
    }

    @Test
    void anAnswerIsTakenOnceAndInItsOwnSessionOnly() {
        link(officer, key);
        var visitor = Http.visitor();
        var back = RealProvider.answer(RealProvider.person(subject), visitor.get("/en/sign-in/with/0"));

        assertRefused(Http.visitor(), back);
        assertRefused(visitor, back.replaceFirst("state=[^&]+", "state=another"));
        assertThat(visitor.get(back).location()).isEqualTo("/en/requests");
        assertRefused(Http.visitor(), back);
        var again = Http.visitor();
        var fresh = RealProvider.answer(RealProvider.person(subject), again.get("/en/sign-in/with/0"));
        assertRefused(again, fresh.replaceFirst("code=[^&]+", "code=" + value(back, "code")));
        assertThat(visitor.get(back).location())
                .as("replayed in the session that used it")
                .endsWith("?why=REFUSED");
    }

    @Test
    void anAnswerForOneProviderIsNotAnAnswerForAnother() {
        link(officer, key);
        var visitor = Http.visitor();
        var back = RealProvider.answer(RealProvider.person(subject), visitor.get("/en/sign-in/with/0"));

        assertRefused(visitor, back.replaceFirst("/single-sign-on/0", "/single-sign-on/1"));
        var once = Http.visitor();
        var mixed = RealProvider.answer(RealProvider.person(subject), once.get("/en/sign-in/with/0"));
        assertRefused(once, mixed + "&iss=https%3A%2F%2Fid.other.example");
    }

    @Test
    void whatThePersonBreaksOffThereIsARefusalHere() {
        var visitor = Http.visitor();
        var leaving = visitor.get("/en/sign-in/with/0");

        assertRefused(visitor, "/single-sign-on/0?error=access_denied&state=" + value(leaving.location(), "state"));
    }

    @Test
    void aSessionPlantedBeforehandOpensNothing() {
        link(officer, key);
        var visitor = Http.visitor();
        visitor.get("/en/sign-in");
        var planted = visitor.session();
        var token = visitor.token();
        signIn(visitor, "/en/sign-in/with/0");

        assertThat(planted).isNotEmpty();
        assertThat(visitor.session()).isNotEqualTo(planted);
        assertThat(Http.visitor()
                        .get("/en/account", "Cookie", "comity=" + planted)
                        .status())
                .isEqualTo(302);
        assertThat(visitor.raw("POST", "/sign-out", "", "X-CSRF-TOKEN", token).status())
                .isEqualTo(403);
    }

    /// Whoever only took over the account elsewhere gets no key and decides nothing.
    @Test
    void aSessionFromElsewhereMakesNoKeyAndDecidesNothingWithoutTheKey() {
        link(officer, key);
        var visitor = Http.visitor();
        signIn(visitor, "/en/sign-in/with/0");
        visitor.get("/en/account");

        assertThat(visitor.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(403);
        assertThat(visitor.post("/en/account/keys", Map.of()).body()).contains("Confirm with your passkey");
        database.sql("DELETE FROM user_credentials WHERE credential_id = :id")
                .param("id", key.credential())
                .update();
        assertThat(visitor.json("POST", "/webauthn/register/options", null).status())
                .as("not even when there is no key any more")
                .isEqualTo(403);
        assertThat(visitor.get("/en/account").body()).doesNotContain("data-passkey=\"add\"");
    }

    @Test
    void theGateOneOfficerOpenedForTheirKeyIsClosedForTheNextAtTheSameBrowser() {
        link(officer, key);
        var browser = Http.officer("Demo Approving Officer (Lisbon)");
        browser.get("/en/account");
        Touch.confirm(browser, "/en/account/keys", Map.of());
        assertThat(browser.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(200);

        signIn(browser, "/en/sign-in/with/0");
        assertThat(browser.get("/en/account").body()).contains(officer.name());
        assertThat(browser.json("POST", "/webauthn/register/options", null).status())
                .isEqualTo(403);
    }

    @Test
    void aProviderThatIsDownIsToldKindly() {
        var visitor = Http.visitor();
        var page = visitor.follow(visitor.get("/fr/sign-in/with/" + Providers.DOWN));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("ne répond pas").doesNotContain("Exception");
    }

    @Test
    void theNodeAsksForNothingButTheSubjectWithProofAndNonce() {
        var question = Http.visitor().get("/en/sign-in/with/0").header("Location");

        assertThat(question)
                .contains("scope=openid&", "code_challenge_method=S256", "nonce=", "state=", "response_type=code")
                .doesNotContain("email", "profile");
    }

    private Http link(Officer person, SoftwareKey with) {
        var session = Http.officer(person.name());
        session.get("/en/account");
        var page = broughtBack(session);
        assertThat(touch(session, "/en/account/logins/0/confirm", Map.of(), page, with)
                        .status())
                .as(page.body())
                .isEqualTo(303);
        return session;
    }

    private Reply broughtBack(Http session) {
        var back = RealProvider.answer(RealProvider.person(subject), session.get("/en/account/logins/0"));
        return session.follow(session.get(back));
    }

    private Reply signIn(Http visitor, String address) {
        return visitor.get(RealProvider.answer(RealProvider.person(subject), visitor.get(address)));
    }

    private static Reply touch(Http session, String path, Map<String, String> form, Reply page, SoftwareKey with) {
        var challenge = CHALLENGE.matcher(page.body());
        assertThat(challenge.find()).as(page.body()).isTrue();
        var signed = with.sign(challenge.group(1), TestNode.address().toString(), "localhost", BOTH);
        var touched = new HashMap<>(form);
        touched.putAll(signed.touch(Touch.demand(page)));
        return session.post(path, touched);
    }

    private void assertNobodyComesIn() {
        var visitor = Http.visitor();
        assertThat(signIn(visitor, "/en/sign-in/with/0").location()).isEqualTo("/en/sign-in/elsewhere?why=UNLINKED");
        assertOutside(visitor);
    }

    private static void assertRefused(Http visitor, String back) {
        assertThat(visitor.get(back).location()).endsWith("/sign-in/elsewhere?why=REFUSED");
    }

    private static void assertOutside(Http visitor) {
        assertThat(visitor.get("/en/account").location()).startsWith("/en/sign-in");
    }

    private static String value(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=([^&]+).*", "$1");
    }

    private String issuer() {
        return "http://127.0.0.1:"
                + Http.visitor()
                        .get("/en/sign-in/with/0")
                        .header("Location")
                        .replaceFirst("^http://127\\.0\\.0\\.1:(\\d+)/.*$", "$1");
    }

    private int recorded(String act) {
        return database.sql("SELECT count(*) FROM audit_entry WHERE act = :act AND statement LIKE '%' || :id || '%'")
                .param("act", act)
                .param("id", officer.id().toString())
                .query(Integer.class)
                .single();
    }
}

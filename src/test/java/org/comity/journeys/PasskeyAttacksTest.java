package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.identity.store.PasskeyStore;
import org.comity.testing.Browsers;
import org.comity.testing.Captured;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.VirtualAuthenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody could try with a real browser, a real authenticator and scripts of their own: the ceremony looks right
/// to the browser, and the node refuses it.
@NodeTest
class PasskeyAttacksTest {

    private static final String ORIGIN = TestNode.address().toString();
    private static final Pattern NOT_ACCEPTED = Pattern.compile("The passkey was not accepted.*");

    private final BrowserContext window = Browsers.window().open();
    private final Page page = window.newPage();

    @Autowired
    IdentityStore people;

    @Autowired
    PasskeyStore keys;

    @Autowired
    MutableClock clock;

    @SuppressWarnings("NullAway.Init")
    private Officer officer;

    @BeforeEach
    void anOfficer() {
        officer = newcomer();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private Officer newcomer() {
        var someone = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Attacked Officer " + UUID.randomUUID(),
                Lisbon.officer(people).authority(),
                Set.of(Role.OFFICER));
        people.add(someone, clock.instant());
        return someone;
    }

    @Test
    void aSignInWhoseUserWasNotVerifiedIsRefusedEvenIfTheBrowserAskedForNoVerification() {
        var authenticator = VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();
        authenticator.verifiesItsUser(false);
        page.addInitScript(PasskeyForgery.ASK_FOR_NO_VERIFICATION);
        var captured = Captured.from(page);

        clickSignIn();
        assertThat(page.locator("[data-passkey-error]")).hasText(NOT_ACCEPTED);
        assertThat(captured.to("/login/webauthn")).as("the browser did sign").hasSize(1);
        assertOutside();
    }

    @Test
    void aDeviceWithoutUserVerificationDoesNotBecomeAPasskeyEvenIfTheBrowserAskedForNone() {
        VirtualAuthenticator.pluggedInto(page, false, false);
        page.addInitScript(PasskeyForgery.ASK_FOR_NO_VERIFICATION);
        var captured = Captured.from(page);
        enrol(officer);

        assertThat(page.locator("[data-passkey-error]")).hasText(Pattern.compile("The passkey was not added.*"));
        assertThat(captured.to("/webauthn/register"))
                .as("the browser did make a key")
                .hasSize(1);
        page.reload();
        assertThat(page.locator("#passkeys li")).hasCount(0);
    }

    @Test
    void aTouchWhoseUserWasNotVerifiedIsRefused() {
        var authenticator = VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        authenticator.verifiesItsUser(false);
        page.addInitScript(PasskeyForgery.ASK_FOR_NO_VERIFICATION);
        askForTouch();

        page.locator("[data-passkey=touch]").click();
        assertThat(page.locator("#errors")).containsText("the passkey was not accepted");
        page.navigate("/en/account");
        assertThat(page.locator("[data-passkey=add]")).hasCount(0);
    }

    /// A page on another port of the same host: the browser signs for it, for the port is no part of the relying party.
    @Test
    void aSignInMadeOnAPageOfAnotherOriginIsRefused() {
        VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();
        page.navigate("/en/sign-in");
        assertThat(signIn(sign(challenge(), "localhost")))
                .as("the same, on our own page")
                .isEqualTo(200);
        signOut();

        page.navigate("/en/sign-in");
        var token = token();
        var challenge = challenge();
        PasskeyForgery.openFalsePage("http://localhost:1/", page);
        assertThat(signIn(sign(challenge, "localhost"), token)).isEqualTo(401);
        assertOutside();
    }

    @Test
    void theNodeByItsNumberInsteadOfItsNameSignsNobodyIn() {
        VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();

        page.navigate(ORIGIN.replace("localhost", "127.0.0.1") + "/en/sign-in");
        page.locator("[data-passkey=sign-in]").click();
        assertThat(page.locator("[data-passkey-error]")).hasText(NOT_ACCEPTED);
        page.navigate(ORIGIN.replace("localhost", "127.0.0.1") + "/en/account");
        assertThat(page.url()).contains("/en/sign-in");
        assertOutside();
    }

    @Test
    void aKeyForAnotherHostSignsNobodyIn() {
        var authenticator = VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();
        page.navigate("/en/sign-in");
        assertThatThrownBy(() -> sign(challenge(), "comity.example"))
                .as("the browser itself refuses a foreign relying party")
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("SecurityError");

        var token = token();
        var challenge = challenge();
        var moved = authenticator.passkeys().getFirst();
        moved.addProperty("rpId", "comity.example");
        authenticator.forgetEverything();
        authenticator.take(moved);
        PasskeyForgery.openFalsePage("https://comity.example/", page);
        assertThat(signIn(sign(challenge, "comity.example"), token)).isEqualTo(401);
        assertOutside();
    }

    @Test
    void twoAnswersToOneChallengeAreOneSignIn() {
        VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();
        page.navigate("/en/sign-in");
        var challenge = challenge();
        var first = sign(challenge, "localhost");
        var second = sign(challenge, "localhost");

        assertThat(signIn(first)).isEqualTo(200);
        page.navigate("/en/account");
        assertThat(signIn(second)).isEqualTo(401);
        assertThat(signIn(first)).isEqualTo(401);
    }

    @Test
    void aKeyTheNodeDoesNotKnowSignsNobodyInWhateverNameItBears() {
        var authenticator = VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();
        var known = authenticator.passkeys().getFirst();
        authenticator.forgetEverything();
        authenticator.take(PasskeyForgery.unknownKeyOf(known.get("userHandle").getAsString()));
        var captured = Captured.from(page);

        clickSignIn();
        assertThat(page.locator("[data-passkey-error]")).hasText(NOT_ACCEPTED);
        assertThat(captured.to("/login/webauthn")).as("the browser did sign").hasSize(1);
        assertOutside();
    }

    /// The id of a key that is there, and a signature of another.
    @Test
    void aKeyUnderTheIdOfAnotherSignsNobodyIn() {
        var authenticator = VirtualAuthenticator.pluggedInto(page);
        enrol(officer);
        signOut();
        var known = authenticator.passkeys().getFirst();
        var forged = PasskeyForgery.unknownKeyOf(known.get("userHandle").getAsString());
        forged.add("credentialId", known.get("credentialId"));
        authenticator.forgetEverything();
        authenticator.take(forged);

        clickSignIn();
        assertThat(page.locator("[data-passkey-error]")).hasText(NOT_ACCEPTED);
        assertOutside();
    }

    @Test
    void aTouchOfAColleaguesKeyIsRefused() {
        VirtualAuthenticator.pluggedInto(page);
        var colleague = newcomer();
        enrol(colleague);
        signOut();
        enrol(officer);
        askForTouch();
        var button = page.locator("[data-passkey=touch]");
        button.evaluate(
                "(button, id) => { button.dataset.credentials = id; }",
                keys.of(colleague.id()).getFirst().credential());

        button.click();
        assertThat(page.locator("#errors")).containsText("the passkey was not accepted");
    }

    @Test
    void everySignInEnrolmentAndTouchThatWasCapturedIsRefusedWhenItComesAgain() {
        VirtualAuthenticator.pluggedInto(page);
        var captured = Captured.from(page);
        enrol(officer);
        assertThat(page.locator("#passkeys li")).hasCount(1);
        askForTouch();
        page.locator("[data-passkey=touch]").click();
        assertThat(page.locator("[data-passkey=add]")).isVisible();
        var whileMoreKeysAreLetIn = captured.again("/webauthn/register", window, token());
        assertThat(captured.again("/account/keys", window, token()))
                .as("in the very session that touched")
                .hasSize(4)
                .allMatch(answer -> answer.status() == 200)
                .anyMatch(answer -> answer.body().contains("this confirmation was used before"));
        signOut();
        clickSignIn();
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate("/en/account");

        assertThat(whileMoreKeysAreLetIn)
                .hasSize(2)
                .allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        assertThat(captured.again("/webauthn/register", window, token()))
                .hasSize(2)
                .allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        assertThat(captured.again("/login/webauthn", window, token()))
                .hasSize(2)
                .allMatch(answer -> answer.status() == 401 || answer.status() == 403);
        var touches = captured.again("/account/keys", window, token());
        assertThat(touches).hasSize(4);
        assertThat(touches.stream().filter(answer -> answer.status() == 200))
                .isNotEmpty()
                .allMatch(answer -> answer.body().contains("Confirm with your passkey"));
        page.navigate("/en/account");
        assertThat(page.locator("#passkeys li")).hasCount(1);
        assertThat(page.locator("[data-passkey=add]")).hasCount(0);
    }

    private void enrol(Officer whom) {
        page.navigate("/en/sign-in?next=/en/account");
        page.getByText(whom.name()).click();
        page.locator("#label").fill("Desk");
        page.locator("[data-passkey=add] button").click();
        assertThat(page.locator("#passkeys li").or(page.locator("[data-passkey-error]:not(:empty)")))
                .isVisible();
    }

    private void askForTouch() {
        page.navigate("/en/account");
        page.getByText("Add another passkey", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Confirm with your passkey");
    }

    private void signOut() {
        page.navigate("/en/account");
        page.locator("form[action='/sign-out'] button").click();
        assertOutside();
    }

    private void clickSignIn() {
        page.navigate("/en/sign-in?next=/en/account");
        page.locator("[data-passkey=sign-in]").click();
    }

    private void assertOutside() {
        page.navigate(ORIGIN + "/en/account");
        assertThat(page.url()).contains("/en/sign-in");
    }

    private String token() {
        return page.locator("meta[name=csrf-token]").getAttribute("content");
    }

    private String challenge() {
        var options = Captured.post(window, "/webauthn/authenticate/options", "", Map.of("X-CSRF-TOKEN", token()));
        return JsonParser.parseString(options.body())
                .getAsJsonObject()
                .get("challenge")
                .getAsString();
    }

    private String sign(String challenge, String party) {
        return (String) page.evaluate(PasskeyForgery.SIGN, new String[] {challenge, party});
    }

    private int signIn(String body) {
        return signIn(body, token());
    }

    private int signIn(String body, String token) {
        var headers = Map.of("X-CSRF-TOKEN", token, "Content-Type", "application/json");
        return Captured.post(window, "/login/webauthn", body, headers).status();
    }
}

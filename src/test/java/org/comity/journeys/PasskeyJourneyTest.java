package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in with a passkey, in a real browser with an authenticator made of software.
@NodeTest
class PasskeyJourneyTest {

    private final BrowserContext window = Browsers.window().open();
    private final Page page = window.newPage();
    private final CDPSession devTools = window.newCDPSession(page);

    @BeforeEach
    void plugInAnAuthenticator() {
        devTools.send("WebAuthn.enable");
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void anOfficerAddsAPasskeyAndSignsInWithIt() {
        authenticator(true);
        addPasskeyAs("Demo Approving Officer (Lisbon)", "Desk in Lisbon");
        assertThat(page.locator("#passkeys li")).containsText("Desk in Lisbon");
        signOut();

        page.navigate("/en/sign-in?next=/en/account");
        var before = session();
        page.locator("[data-passkey=sign-in]").click();

        page.waitForURL(address -> !address.contains("/sign-in"));
        assertThat(session())
                .as("a session planted before signing in opens nothing")
                .isNotEqualTo(before);
        assertThat(page.locator("main dl")).containsText("Demo Approving Officer (Lisbon)");
    }

    @Test
    void aPasskeyWhoseUserIsNotVerifiedIsRefused() {
        var authenticator = authenticator(true);
        addPasskeyAs("Demo Prosecutor (Lisbon)", "Stolen telephone");
        signOut();
        verifiesItsUser(authenticator, false);

        page.navigate("/en/sign-in");
        page.locator("[data-passkey=sign-in]").click();

        assertThat(page.locator("[data-passkey-error]")).hasText(Pattern.compile("The passkey was not accepted.*"));
        page.navigate("/en/account");
        assertThat(page.url()).contains("/en/sign-in");
    }

    @Test
    void aDeviceThatDoesNotVerifyItsUserCannotBecomeAPasskey() {
        authenticator(false);
        addPasskeyAs("Demo Duty Officer (Tokyo)", "Careless device");

        assertThat(page.locator("[data-passkey-error]")).hasText(Pattern.compile("The passkey was not added.*"));
        page.reload();
        assertThat(page.locator("#passkeys li")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Desk\u202e nobsiL", "Desk\u200b", " "})
    void aNameThatCannotBeReadIsRefusedWithItsReason(String name) {
        authenticator(true);
        addPasskeyAs("Demo Approving Officer (Tokyo)", name);

        assertThat(page.locator("[data-passkey-error]"))
                .hasText("Give the device a name of one line, all of it visible: letters, figures and signs.");
        page.reload();
        assertThat(page.locator("#passkeys li")).hasCount(0);
    }

    @Test
    void whoHasNoPasskeyIsToldAndStaysOutside() {
        authenticator(true);
        page.navigate("/fr/sign-in");
        page.locator("[data-passkey=sign-in]").click();

        assertThat(page.locator("[data-passkey-error]")).not().isEmpty();
        assertThat(page.url()).contains("/fr/sign-in");
    }

    private void addPasskeyAs(String officer, String label) {
        page.navigate("/en/sign-in?next=/en/account");
        page.getByText(officer).click();
        page.locator("#label").fill(label);
        page.locator("[data-passkey=add] button").click();
    }

    private void signOut() {
        page.locator("form[action='/sign-out'] button").click();
        page.navigate("/en/account");
        assertThat(page.url()).contains("/en/sign-in");
    }

    private String session() {
        return window.cookies().stream()
                .filter(cookie -> cookie.name.equals("comity"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /// A built-in authenticator that keeps passkeys (CTAP 2).
    private String authenticator(boolean verifiesUser) {
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", verifiesUser);
        kind.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", kind);
        return devTools.send("WebAuthn.addVirtualAuthenticator", request)
                .get("authenticatorId")
                .getAsString();
    }

    private void verifiesItsUser(String authenticator, boolean verified) {
        var request = new JsonObject();
        request.addProperty("authenticatorId", authenticator);
        request.addProperty("isUserVerified", verified);
        devTools.send("WebAuthn.setUserVerified", request);
    }
}

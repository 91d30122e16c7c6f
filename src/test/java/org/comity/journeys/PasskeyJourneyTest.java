package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.comity.testing.VirtualAuthenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in with a passkey, in a real browser with an authenticator made of software.
@NodeTest
class PasskeyJourneyTest {

    private final BrowserContext window = Browsers.window().open();
    private final Page page = window.newPage();

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void anOfficerAddsAPasskeyAndSignsInWithIt() {
        VirtualAuthenticator.pluggedInto(page);
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
        var authenticator = VirtualAuthenticator.pluggedInto(page);
        addPasskeyAs("Demo Prosecutor (Lisbon)", "Stolen telephone");
        signOut();
        authenticator.verifiesItsUser(false);

        page.navigate("/en/sign-in");
        page.locator("[data-passkey=sign-in]").click();

        assertThat(page.locator("[data-passkey-error]")).hasText(Pattern.compile("The passkey was not accepted.*"));
        page.navigate("/en/account");
        assertThat(page.url()).contains("/en/sign-in");
    }

    @Test
    void aDeviceThatDoesNotVerifyItsUserCannotBecomeAPasskey() {
        VirtualAuthenticator.pluggedInto(page, true, false);
        addPasskeyAs("Demo Duty Officer (Tokyo)", "Careless device");

        assertThat(page.locator("[data-passkey-error]")).hasText(Pattern.compile("The passkey was not added.*"));
        page.reload();
        assertThat(page.locator("#passkeys li")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Desk\u202e nobsiL", "Desk\u200b", " "})
    void aNameThatCannotBeReadIsRefusedWithItsReason(String name) {
        VirtualAuthenticator.pluggedInto(page);
        addPasskeyAs("Demo Approving Officer (Tokyo)", name);

        assertThat(page.locator("[data-passkey-error]"))
                .hasText("Give the device a name of one line, all of it visible: letters, figures and signs.");
        page.reload();
        assertThat(page.locator("#passkeys li")).hasCount(0);
    }

    @Test
    void whoHasNoPasskeyIsToldAndStaysOutside() {
        VirtualAuthenticator.pluggedInto(page);
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
}

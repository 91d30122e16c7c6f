package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody lost every passkey and comes back, in real browsers with authenticators made of software: the person, two
/// officials who touch their own keys, and the window in which the old key is still at work.
@NodeTest
class RecoveryJourneyTest {

    private final List<BrowserContext> windows = new ArrayList<>();

    private final Authority authority = new Authority(
            new AuthorityId(UUID.randomUUID()),
            new Country("PT"),
            "Demo Journey Authority " + UUID.randomUUID(),
            Set.of(AuthorityFunction.CENTRAL_AUTHORITY),
            ZoneId.of("Europe/Lisbon"),
            true);

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    @Test
    void whoLostEveryPasskeyComesBackThroughTwoOfficialsAndTheOldKeyIsToldMeanwhile() {
        people.add(authority, clock.instant());
        var name = add(Role.OFFICER);
        var gatekeeper = add(Role.GATEKEEPER);
        var approver = add(Role.APPROVER);
        var old = deskOf(name);
        var first = deskOf(gatekeeper);
        var second = deskOf(approver);

        var person = window();
        ask(person, name);
        confirm(first, name);
        confirm(second, name);
        person.reload();
        assertThat(person.locator("main")).containsText("The waiting time ends on");
        Axe.assertClean(person);
        old.navigate("/en/requests");
        assertThat(old.locator(".alarm")).containsText("Somebody asks to replace all your passkeys");
        Axe.assertClean(old);

        clock.advance(Duration.ofDays(3));
        signIn(second);
        open(second, name);
        touch(second, "HAND_OVER");
        var link = URI.create(second.locator("#one-time-link").innerText()).getPath();
        person.navigate(link);
        assertThat(person.locator("main dl")).containsText(name);
        Axe.assertClean(person);
        person.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Come back"))
                .click();
        addPasskey(person, "New desk");
        assertThat(person.locator("#passkeys li")).containsText("New desk");

        person.locator("form[action='/sign-out'] button").click();
        signIn(person);
        person.navigate("/en/account");
        assertThat(person.locator("main dl")).containsText(name);
        old.navigate("/en/sign-in");
        old.locator("[data-passkey=sign-in]").click();
        assertThat(old.locator("[data-passkey-error]")).hasText(Pattern.compile("The passkey was not accepted.*"));
    }

    @Test
    void theOldKeyStopsItWithOneClickOnATelephoneInArabicWithoutScripts() {
        people.add(authority, clock.instant());
        var name = add(Role.OFFICER);
        ask(window(), name);
        var telephone =
                Browsers.window().language("ar").width(320).withoutJavaScript().open();
        windows.add(telephone);
        var page = telephone.newPage();
        page.navigate("/ar/sign-in");
        page.getByText(name).click();

        assertThat(page.locator(".alarm")).isVisible();
        page.locator(".alarm button").click();

        assertThat(page.locator(".alarm")).hasCount(0);
        assertThat(page.url()).endsWith("/ar/account");
    }

    private String add(Role role) {
        var someone = Person.of(
                new PersonId(UUID.randomUUID()),
                "Demo Journey " + role + " " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                List.of(role));
        people.add(someone, clock.instant());
        return someone.name();
    }

    /// A signed-in window of somebody with a passkey of their own.
    private Page deskOf(String name) {
        var page = window();
        page.navigate("/en/sign-in?next=/en/account");
        page.getByText(name).click();
        addPasskey(page, "Desk");
        assertThat(page.locator("#passkeys li")).containsText("Desk");
        return page;
    }

    private void ask(Page page, String name) {
        page.navigate("/en/sign-in");
        page.getByText("Lost every passkey?").click();
        Axe.assertClean(page);
        page.locator("#name").fill(name);
        page.locator("#place").fill(authority.name());
        page.locator("#country").selectOption("PT");
        page.locator("#why").fill("My bag was stolen on the train.");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("waits for two confirmations");
    }

    private static void confirm(Page official, String name) {
        open(official, name);
        Axe.assertClean(official);
        touch(official, "CONFIRM");
        assertThat(official.locator("main")).containsText("An official of the authority confirmed");
    }

    private static void open(Page official, String name) {
        official.navigate("/en/account");
        official.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Recoveries"))
                .click();
        Axe.assertClean(official);
        official.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
    }

    private static void touch(Page official, String act) {
        official.locator("#" + act + "-form button").click();
        official.locator("[data-passkey=touch]").click();
        official.locator(".timeline").waitFor();
    }

    private static void signIn(Page page) {
        page.navigate("/en/sign-in?next=/en/account");
        page.locator("[data-passkey=sign-in]").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    private static void addPasskey(Page page, String label) {
        page.locator("#label").fill(label);
        page.locator("[data-passkey=add] button").click();
        page.locator("#passkeys li").first().waitFor();
    }

    /// A window with an authenticator of its own that verifies its user.
    private Page window() {
        var window = Browsers.window().withoutContentSecurityPolicy().open();
        windows.add(window);
        var page = window.newPage();
        var devTools = window.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", kind);
        devTools.send("WebAuthn.addVirtualAuthenticator", request);
        return page;
    }
}

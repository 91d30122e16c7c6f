package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Browsers;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.RealProvider;
import org.comity.testing.VirtualAuthenticator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An officer links the sign-in of their own authority and comes in by it, in a real browser: nothing on the way is
/// stopped by our own content security policy.
@NodeTest
class SingleSignOnJourneyTest {

    private static final String PROVIDER = "Demonstration identity provider";

    @Test
    void anOfficerLinksTheSignInOfTheirAuthorityAndComesInByIt(
            @Autowired IdentityStore people, @Autowired MutableClock clock) {
        RealProvider.start(clock);
        var officer = new Officer(
                new PersonId(UUID.randomUUID()),
                "Demo Officer With A Ministry",
                Lisbon.officer(people).authority(),
                Set.of(Role.OFFICER));
        people.add(officer, clock.instant());
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            VirtualAuthenticator.pluggedInto(page);
            page.navigate("/en/sign-in?next=/en/account");
            page.getByText(officer.name()).click();
            page.locator("#label").fill("Desk");
            page.locator("[data-passkey=add] button").click();
            assertThat(page.locator("#passkeys li").getByText("Desk")).isVisible();

            page.navigate("/en/account");
            page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(PROVIDER))
                    .getByText("Link this sign-in")
                    .click();
            signInThere(page);
            assertThat(page.locator("h1")).hasText("Confirm with your passkey");
            assertThat(page.locator("dl.facts")).containsText("ministry-account-7");
            page.locator("[data-passkey=touch]").click();
            assertThat(page.locator("main")).containsText("Unlink this sign-in");

            page.locator("form[action='/sign-out'] button").click();
            page.navigate("/en/sign-in?next=/en/account");
            page.getByText(PROVIDER).click();
            assertThat(page.locator("main dl").first()).containsText(officer.name());
        }
    }

    private static void signInThere(Page page) {
        page.locator("input[name=username]").fill("ministry-account-7");
        page.locator("input[name=password]").fill("secret");
        page.locator("button[type=submit]").click();
    }
}

package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AClaim;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A provider takes over its page in a browser, and no page on the way has a barrier.
@NodeTest
class KeptPageJourneyTest {

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Test
    void aLawyerClaimsThePageTheSecretariatConfirmsAndThePageSaysWhatTheProviderStates() {
        var claim = AClaim.to("discord", people, clock);
        var lawyer = claim.lawyer().name();
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            signIn(page, lawyer, "/en/providers/discord");
            page.getByText("Claim this page").click();
            page.locator("#function").fill("Counsel");
            page.locator("#domain").selectOption("discord.com");
            page.getByText("Claim this page").last().click();
            assertThat(page.locator("#claim-text")).containsText("comity-verification=");
            var address = page.url().replaceFirst("^.*/en/", "/en/");

            signIn(page, "Demo Secretary One", address);
            page.locator("#CONFIRM-form button").click();
            page.locator("button[name=touch-demonstration]").click();
            assertThat(page.locator("h1 + .state")).hasText("verified");

            signIn(page, lawyer, "/en/providers/discord/keep");
            page.locator("a[href$='/keep/COSTS']").click();
            page.locator("#says").fill("Nothing, for authorities.");
            page.locator("form button.btn-primary").click();
            page.locator("form[action$='/keep'] button").click();
            page.navigate("/en/providers/discord");
            assertThat(page.locator("main")).containsText("Nothing, for authorities.");
            assertThat(page.locator(".notice .state.available")).hasText("Confirmed");

            signIn(page, "Demo Secretary One", address);
            page.locator("#END-form summary").click();
            page.locator("#reason-END").fill("The journey is over.");
            page.locator("#END-form button").click();
            page.locator("button[name=touch-demonstration]").click();
            assertThat(page.locator("h1 + .state")).hasText("ended");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void noPageOnTheWayHasABarrierAndEachFitsATelephone(String language) {
        var claim = AClaim.to("discord", people, clock);
        var session = claim.kept("discord.com");
        session.post("/en/providers/discord/keep/PRESERVATION", Map.of("says", "120", "on", "2026-01-02"));
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            var home = "/" + language;
            signIn(page, claim.lawyer().name(), home + "/claims");
            for (var path : new String[] {
                "/claims",
                claim.address().substring(3),
                "/providers/github/claim",
                "/providers/discord",
                "/providers/discord/keep",
                "/providers/discord/keep/PRESERVATION",
                "/providers/discord/keep/ENTITY",
                "/providers/discord/keep/PORTAL",
                "/providers/discord/keep/LINE",
                "/providers/discord/history"
            }) {
                page.navigate(home + path);
                Axe.assertClean(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            }
        } finally {
            claim.end();
        }
    }

    private static void signIn(Page page, String name, String next) {
        page.context().clearCookies();
        page.navigate("/en/sign-in?next=" + next);
        page.getByText(name).first().click();
    }
}

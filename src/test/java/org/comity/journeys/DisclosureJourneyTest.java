package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.comity.directory.ContactDirectory;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene;
import org.comity.disclosure.Scene.Actor;
import org.comity.disclosure.usecase.EndingDisclosures;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Asking for a telephone number, in two browsers: asked for, given with a touch, seen under one's own name, gone.
@NodeTest
class DisclosureJourneyTest {

    private static final String NUMBER = "+12025550175";

    @Autowired
    IdentityStore people;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    EndingDisclosures ending;

    @Autowired
    MutableClock clock;

    @Test
    void aNumberIsAskedForGivenSeenAndGone() {
        var scene = new Scene(people, directory, tending, clock);
        var asked = scene.authority("SI", "Authority With A Number");
        var gatekeeper = scene.actor(asked, Role.GATEKEEPER);
        scene.list(gatekeeper, asked, "PHONE", NUMBER);
        var asker = scene.actor(scene.authority("PE", "Authority That Asks"), Role.OFFICER);
        try (var there = Browsers.window().open();
                var here = Browsers.window().open()) {
            var asking = signedIn(
                    there, asker, "/en/directory/" + scene.listing(asked).id());
            asking.getByText("Ask for these details").click();
            asking.getByLabel("Why the details are needed").fill(Scene.WHY);
            asking.getByLabel("Case reference").fill("SC-12/26");
            asking.getByText("Send to the authority").click();
            assertThat(asking.locator(".field-error")).containsText("Choose the provision");
            assertThat(asking.getByLabel("Why the details are needed")).hasValue(Scene.WHY);
            asking.getByLabel("Legal basis").selectOption("ARTICLE_35");
            asking.getByText("Send to the authority").click();
            assertThat(asking.locator(".timeline")).containsText("The details were asked for");

            var deciding = signedIn(here, gatekeeper, "/en/disclosures");
            deciding.locator("#waiting a").click();
            assertThat(deciding.locator("#unusual")).containsText("never asked for contact details before");
            deciding.locator("#GRANT-form button").click();
            assertThat(deciding.locator("dl.facts")).containsText(Scene.WHY);
            deciding.locator("button[name=touch-demonstration]").click();
            assertThat(deciding.locator(".timeline")).containsText("The authority gave the details");

            asking.reload();
            assertThat(asking.locator("#details")).containsText(NUMBER);
            assertThat(asking.locator("#details .copy").first()).containsText(asker.name());
            clock.advance(Duration.ofHours(24));
            ending.lookAtAll();
            var back = signedIn(there, asker, asking.url().replaceFirst("^https?://[^/]+", ""));
            assertThat(back.locator("main")).containsText("The time is over");
            assertThat(back.content()).doesNotContain(NUMBER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void thePagesHaveNoBarrierAndFitATelephone(String language) {
        var scene = new Scene(people, directory, tending, clock);
        var asked = scene.authority("SI", "Authority On A Telephone");
        var head = scene.actor(asked, Role.HEAD);
        var asker = scene.actor(scene.authority("PE", "Asking By Telephone"), Role.OFFICER);
        var id = Scene.breakGlass(asker.session(), scene.listing(asked));
        var other = Scene.ask(asker.session(), scene.listing(scene.authority("RO", "Another One")), "URGENT");
        var listing = "/" + language + "/directory/" + scene.listing(asked).id();
        var own = "/" + language + "/disclosures";
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = signedIn(opened, asker, "/" + language + "/account");
            for (var path :
                    new String[] {listing + "/ask", listing + "/emergency", own, own + "/" + id, own + "/" + other}) {
                clean(page, path);
            }
        }
        try (var opened = window.open()) {
            var page = signedIn(opened, head, "/" + language + "/account");
            clean(page, own);
            clean(page, own + "/" + id);
        }
    }

    private static void clean(Page page, String path) {
        page.navigate(path);
        Axe.assertClean(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(320);
    }

    private static Page signedIn(BrowserContext window, Actor somebody, String next) {
        var page = window.newPage();
        page.navigate("/en/sign-in?next=" + next);
        page.getByText(somebody.name()).first().click();
        page.navigate(next);
        return page;
    }
}

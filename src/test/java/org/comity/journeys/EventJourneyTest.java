package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.comity.testing.AnEvent;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody without an account comes to a webinar in a browser, and no page on the way has a barrier.
@NodeTest
class EventJourneyTest {

    private static final Pattern TICKET = Pattern.compile("/en/registrations/[A-Za-z0-9_-]{43}");

    @Autowired
    MutableClock clock;

    @Test
    void aVisitorSeesTheirOwnClockRegistersByLetterAndGivesThePlaceBack() throws Exception {
        var event = AnEvent.tomorrow(clock).published();
        var address = "visitor" + UUID.randomUUID() + "@mail.example";
        try (var window = Browsers.window().zone("Asia/Tokyo").open()) {
            var page = window.newPage();
            page.navigate(event.page());
            assertThat(page.locator("#zone")).hasValue("Asia/Tokyo");
            assertThat(page.locator("p.clocks time")).containsText("your time");
            page.getByText("Without an account").click();
            page.locator("#name").fill("A Visitor");
            page.locator("#address").fill(address);
            page.getByText("Send me the letter").click();
            assertThat(page.locator("[role=status]")).containsText("A letter is on its way");

            page.navigate(ticket(address));
            page.getByText("Yes, I want to come").click();
            assertThat(page.locator("main")).containsText("you have a place");
            page.getByText("Give my place back").click();
            assertThat(page.locator("main")).containsText("You gave your place back.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void noPageOnTheWayHasABarrierAndEachFitsATelephone(String language) throws Exception {
        var event = AnEvent.tomorrow(clock).with("approval", "yes").published();
        var address = "visitor" + UUID.randomUUID() + "@mail.example";
        var visitor = Http.visitor();
        visitor.get(event.page() + "/register");
        visitor.post(event.page() + "/registration/mail", Map.of("name", "A Visitor", "address", address));
        var ticket = ticket(address);
        visitor.get(ticket);
        visitor.post(ticket + "/confirm", Map.of());
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            for (var path : new String[] {
                "/en/events", event.page(), event.page() + "/register", ticket, "/en/events/connection"
            }) {
                look(page, path.replaceFirst("^/en/", "/" + language + "/"));
            }
            page.navigate("/en/sign-in?next=/en/account/events");
            page.getByText("Demo Secretary One").first().click();
            for (var path : new String[] {
                "/en/account/events",
                "/en/secretariat/events",
                "/en/secretariat/events/new",
                event.desk(),
                event.desk() + "/edit"
            }) {
                look(page, path.replaceFirst("^/en/", "/" + language + "/"));
            }
        }
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        Axe.assertClean(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(320);
    }

    private static String ticket(String address) throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Postbox.of(address).isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        var found = TICKET.matcher(Postbox.of(address).getFirst().getContent().toString());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}

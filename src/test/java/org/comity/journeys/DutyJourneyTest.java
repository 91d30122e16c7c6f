package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.comity.duty.APoint;
import org.comity.duty.usecase.RingingDrills;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A shift is planned, a drill ordered and acknowledged, in a browser without scripts and on a telephone.
@NodeTest
class DutyJourneyTest {

    @Autowired
    IdentityStore people;

    @Autowired
    RingingDrills ringing;

    @Autowired
    MutableClock clock;

    private APoint point;
    private Person officer;
    private Person head;

    @BeforeEach
    void aPoint() {
        point = APoint.enrolled(people, clock, "KI", "Asia/Kathmandu");
        officer = point.somebody(Role.OFFICER);
        head = point.somebody(Role.HEAD);
    }

    @Test
    void aShiftIsPlannedADrillOrderedAcknowledgedAndMeasured() {
        try (var window = Browsers.window().withoutJavaScript().width(360).open()) {
            var page = window.newPage();
            signIn(page, "en", head, "/duty");
            plan(page);
            assertThat(page.locator("main")).containsText(officer.name());
            page.navigate("/en/duty/drills");
            click(page, "Call whoever is on duty now");
        }
        ringing.ring();
        try (var window = Browsers.window().withoutJavaScript().width(360).open()) {
            var page = window.newPage();
            signIn(page, "en", officer, "/notices");
            var call = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Drill: please acknowledge"));
            while (call.count() == 0) {
                page.reload();
            }
            call.click();
            click(page, "I am here");
            assertThat(page.locator("main")).containsText("Acknowledged after less than a minute");
            page.navigate("/en/duty/drills");
            assertThat(page.locator("main")).containsText("under a minute");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void rosterAndDrillsHaveNoBarrierAndFitATelephone(String language) {
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            signIn(page, language, head, "/duty");
            plan(page);
            for (var path : new String[] {"/duty", "/duty/drills"}) {
                page.navigate("/" + language + path);
                Axe.assertClean(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            }
        }
    }

    private void plan(Page page) {
        var now = LocalDateTime.ofInstant(clock.instant(), point.authority().zone())
                .truncatedTo(ChronoUnit.MINUTES);
        page.locator("#on-duty").selectOption(officer.id().toString());
        page.locator("#from").fill(now.minusHours(1).toString());
        page.locator("#to").fill(now.plusHours(8).toString());
        page.locator("#plan button[type=submit]").click();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void signIn(Page page, String language, Person person, String path) {
        page.navigate("/" + language + "/sign-in?next=/" + language + path);
        page.getByText(person.name()).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}

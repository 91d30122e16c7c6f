package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.comity.testing.AnExercise;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody practises in a browser: no page on the way has a barrier, each fits a telephone, and each says what it is.
@NodeTest
class ExerciseJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyPageOnTheWayIsMarkedAndOpenToEveryone(String language) {
        var story = "/" + language + "/exercises/" + AnExercise.FIRST;
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            page.navigate("/" + language + "/sign-in?next=" + story);
            page.getByText("Demo Gatekeeper (Lisbon)").first().click();
            page.waitForURL(address -> address.endsWith(story));
            if (page.locator("form[action$='/end']").count() > 0) {
                page.locator("form[action$='/end'] button").click();
            }
            look(page);
            page.locator("form[action$='/begin'] button").click();
            page.waitForURL(address -> address.endsWith("/draft"));
            assertThat(page.locator(".exercise")).isVisible();
            look(page);

            page.locator(".exercise a").click();
            assertThat(page.locator("main .ref").first()).containsText("EXERCISE-");
            page.goBack();
            var fields = Map.of("subject", "Logs", "facts", "Somebody entered.");
            fields.forEach(
                    (name, value) -> page.locator("[name='" + name + "']").fill(value));
            page.locator("button[name=review]").last().click();
            page.waitForURL(address -> address.matches(".*/requests/[0-9a-f-]{36}"));
            assertThat(page.locator(".exercise")).isVisible();
            assertThat(page.title()).startsWith(language.equals("en") ? "EXERCISE" : "تمرين");
            look(page);
        }
    }

    private static void look(Page page) {
        Axe.assertClean(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(page.url())
                .isEqualTo(true);
    }
}

package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A snapshot of the directory in a browser: chosen, looked at, saved; without scripts too.
@NodeTest
class OfflineJourneyTest {

    @Autowired
    MutableClock clock;

    @Test
    void contactsAreChosenSeenAndSaved() throws IOException {
        clock.advance(java.time.Duration.ofHours(25));
        try (var window = Browsers.window().withoutJavaScript().open()) {
            var page = window.newPage();
            page.navigate("/en/sign-in?next=/en/directory");
            page.getByText("Demo Approving Officer (Lisbon)").first().click();
            page.getByText("Take contacts away for the night without network").click();
            assertThat(page.locator("#state-PT")).isChecked();
            page.locator("#state-JP").check();
            page.locator("#days").fill("3");
            page.getByText("Show what will be inside").click();
            assertThat(page.locator("#inside")).containsText("Demonstration 24/7 Point, Japan");

            var download = page.waitForDownload(() -> page.locator("#take").click());

            assertThat(download.suggestedFilename()).matches("comity-contacts-[0-9A-Z-]{14}\\.zip");
            assertThat(Snapshots.unpacked(Files.readAllBytes(download.path())))
                    .containsKeys("contacts.pdf", "contacts.vcf", "manifest.json", "manifest.sig");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void thePageHasNoBarrierAndFitsATelephone(String language) {
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            page.navigate("/" + language + "/sign-in?next=/" + language + "/offline");
            page.getByText("Demo Trainer").first().click();
            for (var question : new String[] {"", "?state=PT&state=JP&days=7", "?state=PT&days=400"}) {
                page.navigate("/" + language + "/offline" + question);
                Axe.assertClean(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(320);
            }
        }
    }
}

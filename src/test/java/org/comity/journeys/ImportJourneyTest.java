package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.UUID;
import org.comity.profiles.intake.AWordFile;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A profile kept in a Word table becomes a proposal in a browser, wide and narrow, in English and in Arabic.
@NodeTest
class ImportJourneyTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @ParameterizedTest
    @CsvSource({"en,1280", "ar,1280", "en,320", "ar,320"})
    void aDocumentIsReadCorrectedDraftedAndLookedAt(String language, int width) {
        var place = "art. " + (UUID.randomUUID().hashCode() & 0xFFFFFF);
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(width);
        try (var opened = window.open()) {
            var page = opened.newPage();
            page.navigate("/" + language + "/sign-in?next=/" + language + "/proposals/imports");
            page.getByText("Demo Duty Officer (Lisbon)").click();
            page.waitForURL(address -> !address.contains("/sign-in"));
            fits(page, width, "upload", language);
            page.locator("#file").setInputFiles(new FilePayload("profile.docx", WORD, document(place)));
            page.locator("#document").fill("Legal profile, Ministry of Justice");
            page.locator("#asOf").fill("2026-01-31");
            page.locator("#language").fill("pt");
            page.locator("main form button[type=submit]").click();
            fits(page, width, "review", language);

            page.locator("#OPEN a[href*='/rows/']").first().click();
            fits(page, width, "row", language);
            page.locator("#articles").fill("ETS185 8");
            page.locator("button[value=KEEP]").click();
            assertThat(page.locator("#OPEN")).hasCount(0);
            page.locator("button[value=DRAFT]").click();

            assertThat(page.getByRole(AriaRole.MAIN)).containsText(place);
            fits(page, width, "proposal", language);
        }
    }

    private static byte[] document(String place) {
        return AWordFile.with()
                .row("Convention on Cybercrime", "Domestic law")
                .row("Article 2 – Illegal access", "Cybercrime Law (Lei 109/2009), art. 6\nQuem aceder sem permissão.")
                .row("Article 6", "Demonstration Act, " + place + "\nIt is punished.")
                .row("The rule on fraud", "Demonstration Act, " + place + "1\nIt is punished, too.")
                .bytes();
    }

    private static void fits(Page page, int width, String name, String language) {
        Axe.assertClean(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "import-" + name + "-" + language + "-" + width + ".png")));
    }
}

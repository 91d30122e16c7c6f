package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.comity.profiles.picture.HostilePictures;
import org.comity.testing.AProposal;
import org.comity.testing.ASuggestion;
import org.comity.testing.AnImage;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pictures and suggestions as people meet them: without scripts, on a telephone, and with a screen reader.
@NodeTest
class ContributionsInABrowserTest {

    private static final String OFFICER = "Demo Duty Officer (Lisbon)";

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void anOfficerBringsAPictureWithoutJavaScriptAndTheWikiShowsIt() {
        try (var window = Browsers.window().withoutJavaScript().open()) {
            var page = signedIn(window.newPage());
            var proposal = AProposal.begun(Http.officer(OFFICER), "PT", "Without scripts");
            page.navigate(proposal.section("STRATEGIES", "en"));
            page.getByText("Bring an image").click();
            page.locator("#alt-en").fill("Two fields of colour");
            page.locator("#source").fill("Statistical office");
            page.locator("#made").fill("2026-02-01");
            page.locator("#licence").fill("CC0");
            page.locator("#file").setInputFiles(new FilePayload("x.png", "image/png", HostilePictures.png(640, 480)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring it"))
                    .click();
            var line = page.locator("figure code").first().innerText();
            assertThat(line).startsWith("![Two fields of colour](image:");

            page.navigate(proposal.section("STRATEGIES", "en"));
            page.locator("#markdown").fill("Before\n\n" + line + "\n\nAfter");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Preview").setExact(true))
                    .click();
            var shown = page.locator("figure img");
            assertThat(shown.getAttribute("alt")).isEqualTo("Two fields of colour");
            assertThat(page.locator("figcaption").innerText()).contains("Source: Statistical office, 1 February 2026");
        }
    }

    @Test
    void aVisitorTellsOfANewerDevelopmentWithoutJavaScriptOnATelephone() {
        clock.advance(Duration.ofMinutes(61));
        try (var window = Browsers.window().withoutJavaScript().width(320).open()) {
            var page = window.newPage();
            page.navigate("/en/states/PT/wiki");
            page.locator("a[href$='newer?about=INSTITUTIONS']").click();
            assertThat(page.locator("#about").inputValue()).isEqualTo("INSTITUTIONS");
            page.locator("#words").fill("A new unit " + UUID.randomUUID());
            page.locator("#source").fill("Official Journal 12/2028");
            clock.advance(Duration.ofMinutes(1));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tell it"))
                    .click();

            assertThat(page.url()).contains("/en/suggestions/");
            assertThat(page.locator("h1").innerText()).isEqualTo("What you told");
            assertFits(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "ar, 1280", "en, 320", "ar, 320"})
    void everyPageIsWithoutBarriersAndFits(String language, int width) {
        var officer = Http.officer(OFFICER);
        var proposal = AProposal.begun(officer, "PT", "Pictures of courts");
        var image = AnImage.brought(officer, proposal);
        AProposal.save(officer, proposal.section("STRATEGIES", language), Map.of("markdown", image.markdown()));
        var published = AProposal.begun(officer, "PT", "A published chart");
        var chart = AnImage.brought(officer, published);
        AProposal.save(officer, published.section("INSTITUTIONS", language), Map.of("markdown", chart.markdown()));
        published.published(officer, Http.officer("Demo Gatekeeper (Lisbon)"));
        var suggestion = "/proposals/suggestions/" + ASuggestion.told("PT", clock, database);
        var path = proposal.path().replaceFirst("^/en", "");
        try (var window =
                Browsers.window().withoutContentSecurityPolicy().width(width).open()) {
            var page = signedIn(window.newPage());
            for (var address : new String[] {
                path,
                path + "/images",
                path + "/sections/STRATEGIES/" + language,
                suggestion,
                "/proposals",
                "/states/PT/wiki",
                "/states/PT/newer?about=CASE_LAW"
            }) {
                page.navigate("/" + language + address);
                Axe.assertClean(page);
                assertFits(page);
            }
        }
    }

    private static void assertFits(Page page) {
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as(page.url()).isZero();
    }

    private static Page signedIn(Page page) {
        page.navigate("/en/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(OFFICER))
                .click();
        return page;
    }
}

package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.comity.inbox.web.ABoard;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The board by keyboard alone, without scripts, and on a telephone.
@NodeTest
class BoardJourneyTest {

    private static final String OFFICER = "Demo Duty Officer (Lisbon)";

    @Test
    void anOfficerGoesThroughTheBoardBySingleKeysAndSwitchesThemOff() {
        var lisbon = Http.officer(OFFICER);
        lisbon.get("/en/account");
        ABoard.draft(lisbon);
        ABoard.draft(lisbon);
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            signIn(page, "en", "/board");
            page.keyboard().press("j");
            var first = focused(page);
            page.keyboard().press("j");
            assertThat(focused(page)).isNotEqualTo(first);
            page.keyboard().press("k");
            assertThat(focused(page)).isEqualTo(first);
            page.keyboard().press("x");
            assertThat(page.locator("[data-line] input:checked")).hasCount(1);
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            page.getByLabel("Single keys work on this device").uncheck();
            page.keyboard().press("Escape");
            page.reload();
            page.keyboard().press("j");
            assertThat((Boolean) page.evaluate("document.activeElement === document.body"))
                    .isTrue();
            page.evaluate("localStorage.clear()");
            page.reload();
            page.keyboard().press("/");
            page.keyboard().type("jjj");
            assertThat(page.locator("#words")).hasValue("jjj");
        }
    }

    @Test
    void withoutScriptsEveryKeyHasItsButton() {
        var lisbon = Http.officer(OFFICER);
        lisbon.get("/en/account");
        var made = ABoard.draft(lisbon);
        try (var window = Browsers.window().withoutJavaScript().width(360).open()) {
            var page = window.newPage();
            signIn(page, "en", "/board");
            page.locator("#words").fill(made.word());
            page.locator("#words").press("Enter");
            assertThat(page.locator("main")).containsText(made.reference());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take " + made.reference()))
                    .click();
            assertThat(page.locator("p.notice")).containsText("Done.");
            page.navigate("/en/board?section=mine");
            assertThat(page.locator("main")).containsText(made.reference());
        }
    }

    /// A line that wrapped anew when the one above lost the focus moved away under the finger.
    @Test
    void onATelephoneEveryBoxIsTickedWhereItIsTouched() {
        var lisbon = Http.officer(OFFICER);
        lisbon.get("/en/account");
        for (var lines = 0; lines < 3; lines++) {
            ABoard.draft(lisbon);
        }
        try (var window = Browsers.window().width(360).open()) {
            var page = window.newPage();
            signIn(page, "en", "/board");
            var boxes = page.locator("[data-line] input[type=checkbox]").all();
            boxes.stream().limit(8).forEach(Locator::check);
            assertThat(page.locator("[data-line] input:checked")).hasCount(Math.min(8, boxes.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theBoardHasNoBarrierAndFitsATelephone(String language) {
        var lisbon = Http.officer(OFFICER);
        lisbon.get("/en/account");
        ABoard.draft(lisbon);
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            signIn(page, language, "/board");
            for (var path : new String[] {"/board", "/board/texts/new"}) {
                page.navigate("/" + language + path);
                Axe.assertClean(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            }
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('href')");
    }

    private static void signIn(Page page, String language, String path) {
        page.navigate("/" + language + "/sign-in?next=/" + language + path);
        page.getByText(OFFICER).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}

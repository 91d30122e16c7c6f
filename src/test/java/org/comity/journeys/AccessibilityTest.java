package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.comity.testing.PageTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No barriers (axe-core) and no page wider than a telephone, on every kind of page.
@NodeTest
class AccessibilityTest {

    private static final String OFFICER = "Demo Prosecutor (Tokyo)";
    private static final String GATEKEEPER = "Demo Gatekeeper (Tokyo)";
    private static final String HEAD = "Demo Head (Lisbon)";
    private static final String SECRETARY = "Demo Secretary One";

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "ar, light", "ar, dark"})
    void noPageHasABarrier(String language, String light) {
        var window = Browsers.window().language(language).withoutContentSecurityPolicy();
        try (var opened = ("dark".equals(light) ? window.dark() : window).open()) {
            var page = opened.newPage();
            assertClean(page, language, PageTypes.open());
            signIn(page, language, OFFICER);
            assertClean(page, language, PageTypes.forOfficers());
            signIn(page, language, GATEKEEPER);
            assertClean(page, language, PageTypes.forGatekeepers());
            signIn(page, language, HEAD);
            assertClean(page, language, PageTypes.forHeads());
            signIn(page, language, SECRETARY);
            assertClean(page, language, PageTypes.forSecretariat());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void noPageIsWiderThanATelephone(String language) {
        try (var opened = Browsers.window().language(language).width(360).open()) {
            var page = opened.newPage();
            signIn(page, language, OFFICER);
            assertNarrow(page, language, PageTypes.all());
            signIn(page, language, GATEKEEPER);
            assertNarrow(page, language, PageTypes.forGatekeepers());
            signIn(page, language, HEAD);
            assertNarrow(page, language, PageTypes.forHeads());
            signIn(page, language, SECRETARY);
            assertNarrow(page, language, PageTypes.forSecretariat());
        }
    }

    private static void assertNarrow(Page page, String language, List<String> paths) {
        for (var path : paths) {
            page.navigate("/" + language + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
        }
    }

    private static void assertClean(Page page, String language, List<String> paths) {
        for (var path : paths) {
            page.navigate("/" + language + path);
            Axe.assertClean(page);
        }
    }

    private static void signIn(Page page, String language, String name) {
        page.navigate("/" + language + "/sign-in?next=/" + language + "/account");
        page.getByText(name).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}

package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.NodeTest;
import org.comity.testing.PageTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// In one language: no barriers (axe-core) and no page wider than a telephone, on every kind of page.
@NodeTest
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class Accessibility {

    private static final String OFFICER = "Demo Prosecutor (Tokyo)";
    private static final String GATEKEEPER = "Demo Gatekeeper (Tokyo)";
    private static final String HEAD = "Demo Head (Lisbon)";
    private static final String SECRETARY = "Demo Secretary One";
    private static final String LAWYER = "Demo Provider Lawyer";

    private final String language;

    Accessibility(String language) {
        this.language = language;
    }

    @Test
    void noPageHasABarrierInLightOrInTheDark() {
        var window = Browsers.window().language(language).withoutContentSecurityPolicy();
        try (var opened = window.open()) {
            var page = opened.newPage();
            assertClean(page, PageTypes.open());
            signIn(page, OFFICER);
            assertClean(page, PageTypes.forOfficers());
            signIn(page, GATEKEEPER);
            assertClean(page, PageTypes.forGatekeepers());
            signIn(page, HEAD);
            assertClean(page, PageTypes.forHeads());
            signIn(page, SECRETARY);
            assertClean(page, PageTypes.forSecretariat());
            signIn(page, LAWYER);
            assertClean(page, PageTypes.forProviders());
        }
    }

    @Test
    void noPageIsWiderThanATelephone() {
        try (var opened = Browsers.window().language(language).width(360).open()) {
            var page = opened.newPage();
            signIn(page, OFFICER);
            assertNarrow(page, PageTypes.all());
            signIn(page, GATEKEEPER);
            assertNarrow(page, PageTypes.forGatekeepers());
            signIn(page, HEAD);
            assertNarrow(page, PageTypes.forHeads());
            signIn(page, SECRETARY);
            assertNarrow(page, PageTypes.forSecretariat());
            signIn(page, LAWYER);
            assertNarrow(page, PageTypes.forProviders());
        }
    }

    private void assertNarrow(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate("/" + language + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
        }
    }

    private void assertClean(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate("/" + language + path);
            Axe.assertCleanInLightAndDark(page);
        }
    }

    private void signIn(Page page, String name) {
        page.navigate("/" + language + "/sign-in?next=/" + language + "/account");
        page.getByText(name).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}

package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    private static final int WIDE = 1280;
    private static final int TELEPHONE = 360;
    private static final int HEIGHT = 900;

    private final String language;
    private final Consumer<Page> looking;

    /// @param looking how each page is looked at for barriers
    Accessibility(String language, Consumer<Page> looking) {
        this.language = language;
        this.looking = looking;
    }

    @Test
    void noPageHasABarrierNorIsWiderThanATelephone() {
        var window = Browsers.window().language(language).width(WIDE).withoutContentSecurityPolicy();
        try (var opened = window.open()) {
            Axe.intoEveryPageOf(opened);
            var page = opened.newPage();
            assertGood(page, PageTypes.open());
            signIn(page, OFFICER);
            assertGood(page, PageTypes.forOfficers());
            signIn(page, GATEKEEPER);
            assertGood(page, PageTypes.forGatekeepers());
            signIn(page, HEAD);
            assertGood(page, PageTypes.forHeads());
            signIn(page, SECRETARY);
            assertGood(page, PageTypes.forSecretariat());
            signIn(page, LAWYER);
            assertGood(page, PageTypes.forProviders());
        }
    }

    private void assertGood(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate("/" + language + path);
            assertNarrow(page, path);
            looking.accept(page);
        }
    }

    private static void assertNarrow(Page page, String path) {
        page.setViewportSize(TELEPHONE, HEIGHT);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(TELEPHONE);
        page.setViewportSize(WIDE, HEIGHT);
    }

    private void signIn(Page page, String name) {
        page.navigate("/" + language + "/sign-in?next=/" + language + "/account");
        page.getByText(name).click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }
}

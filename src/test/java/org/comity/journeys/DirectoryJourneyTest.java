package org.comity.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.comity.directory.ContactDirectory;
import org.comity.identity.Directory;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Lisbon;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The directory in a browser: found as one types, kept without a barrier.
@NodeTest
class DirectoryJourneyTest {

    @Autowired
    ContactDirectory directory;

    @Autowired
    Directory people;

    @Test
    void authoritiesAreFoundAsOneTypes() {
        try (var window = Browsers.window().open()) {
            var page = window.newPage();
            page.navigate("/en/directory");
            page.locator("#q").pressSequentially("curacao");

            assertThat(page.locator("#found li")).hasCount(1);
            assertThat(page.locator("#found")).containsText("National Central Bureau of INTERPOL Curaçao");
            assertThat(page.url()).endsWith("/en/directory");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theEntryAndItsFormsHaveNoBarrierAndFitATelephone(String language) {
        var authority = Lisbon.officer(people).authority();
        var address = "/" + language + "/directory/"
                + directory.of(authority.id()).orElseThrow().id();
        var window = Browsers.window()
                .language(language)
                .withoutContentSecurityPolicy()
                .width(320);
        try (var opened = window.open()) {
            var page = opened.newPage();
            page.navigate("/" + language + "/sign-in?next=" + address);
            page.getByText("Demo Gatekeeper (Lisbon)").first().click();
            for (var path : new String[] {address, address + "/keep"}) {
                page.navigate(path);
                Axe.assertClean(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(320);
            }
        }
    }
}

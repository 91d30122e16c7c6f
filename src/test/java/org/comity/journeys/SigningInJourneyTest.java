package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

@NodeTest
class SigningInJourneyTest {

    @Test
    void aFictionalOfficerSignsInWithPlainForms() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");

        assertThat(officer.get("/en/account").body()).contains("Demonstration 24/7 Point, Portugal");
    }

    @Test
    void aFictionalOfficerSignsInFromRightToLeftWithoutJavaScript() {
        try (var window = Browsers.window().withoutJavaScript().language("ar").open()) {
            var page = window.newPage();
            page.navigate("/ar/sign-in?next=/ar/account");
            page.getByText("Demo Prosecutor (Tokyo)").click();

            assertThat(page.url()).endsWith("/ar/account");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("main").textContent()).contains("Demonstration Central Authority, Japan");
        }
    }

    @Test
    void theWantedPageIsRememberedOverSigningIn() {
        var visitor = Http.visitor();
        var sent = visitor.get("/es/account");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.location()).isEqualTo("/es/sign-in?next=%2Fes%2Faccount");
        assertThat(visitor.follow(sent).body()).contains("name=\"next\" value=\"/es/account\"");
    }
}

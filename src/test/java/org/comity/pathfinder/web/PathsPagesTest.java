package org.comity.pathfinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The question and the answer as a reader meets them.
@NodeTest
class PathsPagesTest {

    private static final String JAPAN = "/paths/answer?from=PT&to=JP&need=preservation";

    @Test
    void theAnswerBeginsWithAdviceAndGivesEveryReasonWithItsSource() {
        assertThat(Http.visitor()
                        .get("/en" + JAPAN + "&offence=2&risk-of-loss=true")
                        .body())
                .contains("From Portugal to Japan: preserve data")
                .contains("Available now", "Ask the 24/7 point of contact of Japan to preserve the data today")
                .contains("Japan is a Party to the Convention; in force for it since 1 November 2012.")
                .contains("Dual criminality cannot be required")
                .contains("ETS 185 · 29(4)", "3 July 2012", "sourced")
                .contains("aria-label=\"In favour\"", "aria-label=\"Take care\"")
                .contains("29(2)(f)", "At least 60 days from preservation")
                .doesNotContain("has reserved the right to refuse");
    }

    @Test
    void theReservationWarnsForAnOffenceOutsideArticles2To11() {
        assertThat(Http.visitor().get("/en" + JAPAN + "&offence=evidence-only").body())
                .contains("The offence lies outside Articles 2 to 11, and Japan has reserved the right to refuse");
    }

    @Test
    void inArabicTheAnswerReadsFromTheRightAndCitationsFromTheLeft() {
        assertThat(Http.visitor().get("/ar" + JAPAN + "&offence=2").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("من البرتغال إلى اليابان")
                .contains("<span class=\"cite\" dir=\"ltr\">ETS 185 · 29(4)</span>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /fr | Conservation rapide de données stockées
            /es | Conservación rápida de datos almacenados
            """)
    void theAnswerSpeaksTheLanguageOfThePage(String language, String title) {
        assertThat(Http.visitor()
                        .get(language + "/paths/answer?from=PT&to=IE&need=preservation")
                        .body())
                .contains(title);
    }

    @Test
    void whereThereIsNoPathTheReasonsStandAtTheTop() {
        assertThat(Http.visitor()
                        .get("/en/paths/answer?from=PT&to=SO&need=preservation")
                        .body())
                .contains("no path known here leads from Portugal to Somalia")
                .contains("Somalia is not a Party to the Convention")
                .contains("Paths that are closed")
                .doesNotContain("start this request");
    }

    @Test
    void aVisitorIsLedToSignInAndBackToTheAnswer() {
        assertThat(Http.visitor().get("/en" + JAPAN).body())
                .contains(
                        "href=\"/en/sign-in?next=%2Fen%2Fpaths%2Fanswer%3Ffrom%3DPT%26to%3DJP%26need%3Dpreservation\"")
                .doesNotContain("action=\"/en/requests\"");
    }

    @Test
    void anOfficerStartsTheRequestWithTheFactsOfTheQuestion() {
        assertThat(Http.officer("Demo Duty Officer (Lisbon)")
                        .get("/en" + JAPAN + "&offence=2&risk-of-loss")
                        .body())
                .contains("<form method=\"post\" action=\"/en/requests\"")
                .contains("name=\"from\" value=\"PT\"", "name=\"to\" value=\"JP\"", "name=\"offence\" value=\"2\"")
                .contains("name=\"risk-of-loss\" value=\"true\"", "name=\"_csrf\"");
    }

    @Test
    void aRequestIsNotStartedUnderTheLawOfAnotherDay() {
        assertThat(Http.visitor().get("/en" + JAPAN + "&as-of=2020-01-01").body())
                .contains("1 January 2020", ">Available<")
                .doesNotContain("to start this request");
    }

    @Test
    void aQuestionThatCannotBeAnsweredComesBackWithEverythingTyped() {
        var page = Http.visitor().get("/en/paths/answer?from=PT&to=PT&need=preservation&offence=8&as-of=tomorrow");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("Please mend the following", "href=\"#to\"", "href=\"#as-of\"")
                .contains("<option value=\"PT\" selected>", "<option value=\"8\" selected>", "value=\"tomorrow\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void theRequestingStateMayBeFilledInBeforehandWithoutAComplaint() {
        var page = Http.visitor().get("/en/paths?from=PT");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<option value=\"PT\" selected>Portugal</option>")
                .doesNotContain("error-summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to=%3Cscript%3Ealert(1)%3C/script%3E",
                "to=%E2%80%AEPJ",
                "to=J%00P",
                "to=%27%20OR%201=1--",
                "offence=%3Cscript%3Ealert(1)%3C/script%3E",
                "as-of=%22%3E%3Cscript%3Ealert(1)",
                "asker%5B%5D=x&asker=%F0%9F%98%80",
                "from=PT&from=DE"
            })
    void hostileTypingIsAnsweredKindly(String query) {
        var page = Http.visitor().get("/en/paths/answer?need=preservation&" + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Please mend the following").doesNotContain("<script>alert", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/paths",
                "/ar/paths",
                "/en/paths/answer",
                "/en" + JAPAN + "&offence=evidence-only&asker=judge",
                "/ar" + JAPAN + "&offence=2",
                "/fr/paths/answer?from=PT&to=NL&need=preservation",
                "/en/paths/answer?from=PT&to=SO&need=preservation",
                "/en/paths/answer?from=PT&provider=Google&need=subscriber&emergency=true",
                "/ar/paths/answer?from=PT&need=content",
                "/es/paths/answer?from=DE&to=US&need=extradition&offence=2&penalty-from=3&penalty-to=5"
            })
    void axeFindsNoBarrier(String path) {
        try (var window = Browsers.window().withoutContentSecurityPolicy().open()) {
            var page = window.newPage();
            page.navigate(path);
            page.locator("details").all().forEach(details -> details.evaluate("each => each.open = true"));
            Axe.assertClean(page);
        }
    }

    @Test
    void theQuestionIsAskedWithoutJavaScriptAndFitsATelephone() {
        try (var window = Browsers.window().withoutJavaScript().width(320).open()) {
            var page = window.newPage();
            page.navigate("/en/paths");
            page.locator("#from").selectOption("PT");
            page.locator("#to").selectOption("JP");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find the path"))
                    .click();

            assertThat(page.url()).contains("/en/paths/answer?from=PT&to=JP");
            assertThat(page.locator(".advice").innerText()).startsWith("Ask the 24/7 point of contact of Japan");
        }
    }
}

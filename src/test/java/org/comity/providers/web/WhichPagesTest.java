package org.comity.providers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.comity.testing.Attacks;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// "Which provider is this?" over HTTP: asked in the body of a form, answered, kept nowhere.
@NodeTest
class WhichPagesTest {

    @Autowired
    private DataSource database;

    private static final String FORM = "application/x-www-form-urlencoded";

    private static Reply paste(String language, String pasted, String state) {
        return Http.visitor()
                .raw(
                        "POST",
                        "/" + language + "/providers/which",
                        "pasted=" + Attacks.form(pasted) + "&state=" + state,
                        "Content-Type",
                        FORM);
    }

    @Test
    void aPastedLinkIsAnsweredWithTheProviderTheAccountAndWhoAnswers() {
        assertThat(paste("en", "https://www.tiktok.com/@some.one/video/7123", "GB")
                        .body())
                .contains("href=\"/en/providers/tiktok?state=GB\"", ">7123<", ">some.one<")
                .contains("TikTok Information Technologies UK Limited", "It has a company in United Kingdom")
                .contains("partly sourced", "24 July 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://t.co/AbC                | A short link hides where it leads.
            https://google.com.evil.example | What counts is the end
            paypa1.com                      | some only look like
            203.0.113.7                     | An IP address belongs to a network
            nobody@example.org              | No provider listed here is known to keep mailboxes
            @someone                        | A user name alone
            ovh                             | Several providers go by this
            someone@facebook.com            | not known to give mailboxes to users
            """)
    void everyOtherAnswerIsKindAndSaysWhatToDo(String pasted, String said) {
        var page = paste("en", pasted, "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(said);
    }

    @Test
    void aVisitorNeedsNoSessionAndNothingIsAskedOfTheDatabase() {
        var visitor = Http.visitor();
        ((SeenStatements) database).forget();

        var page = visitor.raw("POST", "/en/providers/which", "pasted=gmail.com", "Content-Type", FORM);

        assertThat(page.status()).isEqualTo(200);
        assertThat(visitor.session()).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(((SeenStatements) database).forPages()).isEmpty();
    }

    @Test
    void theAddressOfTheAnswerDoesNotHoldWhatWasPastedAndAQuestionInAnAddressIsNotAnswered() {
        var page = paste("en", "someone.secret@gmail.com", "PT").body();

        assertThat(page).contains("value=\"someone.secret@gmail.com\"");
        assertThat(page.replace("value=\"someone.secret@gmail.com\"", "")).doesNotContain("someone.secret");
        assertThat(Http.visitor()
                        .get("/en/providers/which?pasted=gmail.com&q=gmail.com")
                        .body())
                .doesNotContain("/en/providers/google");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatIsPastedLeavesNothingInTheLog(CapturedOutput output) {
        paste("en", "told-in-confidence@gmail.com", "PT");
        paste("en", "https://told-in-confidence.example/%zz", "");
        Http.visitor().json("POST", "/api/v1/providers/which", "{\"pasted\": \"told-in-confidence\u0007\"}");

        assertThat(output.getAll()).doesNotContain("told-in-confidence");
    }

    @Test
    void everyHostileSampleIsAnsweredKindly() {
        var check = new SoftAssertions();
        for (var attack : Attacks.texts()) {
            for (var reply : List.of(
                    paste("en", attack.text(), ""),
                    paste("ar", "https://x.com/" + attack.text(), ""),
                    paste("fr", "gmail.com", Attacks.form(attack.text())))) {
                check.assertThat(reply.status()).as(attack.name()).isIn(200, 400, 422);
                check.assertThat(Attacks.traces(reply)).as(attack.name()).isEmpty();
            }
            var call = Http.visitor()
                    .json("POST", "/api/v1/providers/which", "{\"pasted\": " + Attacks.json(attack.text()) + "}");
            check.assertThat(call.status()).as(attack.name()).isEqualTo(attack.invisible() ? 400 : call.status());
            check.assertThat(Attacks.traces(call)).as(attack.name()).isEmpty();
        }
        check.assertAll();
    }

    @Test
    void aFieldTooLongComesBackWithTheReason() {
        var page = paste("en", "https://x.com/" + "a".repeat(5000), "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("This is too long", "aria-invalid=\"true\"");
    }

    @Test
    void programsAskInTheSameWay() {
        var reply = Http.visitor()
                .raw(
                        "POST",
                        "/api/v1/providers/which",
                        "{\"pasted\": \"https://www.youtube.com/watch?v=Abc\", \"state\": \"PT\"}",
                        "Content-Type",
                        "application/json");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .contains("\"answer\":\"known\"", "\"providers\":[\"google\"]")
                .contains("{\"kind\":\"video\",\"value\":\"Abc\"}")
                .contains("\"why\":\"own-rule\"", "Google Ireland Limited");
    }

    @Test
    void axeFindsNoBarrierInTheAnswers() {
        try (var window =
                Browsers.window().width(320).withoutContentSecurityPolicy().open()) {
            var page = window.newPage();
            for (var asked : Map.of(
                            "en", "https://www.instagram.com/p/Cx1/",
                            "ar", "https://google.com.evil.example",
                            "fr", "https://" + "a".repeat(60) + ".example",
                            "es", " ")
                    .entrySet()) {
                page.navigate("/" + asked.getKey() + "/providers/which");
                page.locator("#pasted").fill(asked.getValue());
                page.locator("main form button").click();
                page.locator("#answer, #errors").waitFor();
                Axe.assertClean(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(320);
            }
        }
    }
}

package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.comity.testing.Attacks;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Hostile samples in every question and every place of an address, and in the forms of signing in: a kind answer, no
/// markup, nothing of our inside, and nobody let in.
@NodeTest
class HostileAddressTest {

    private static final List<Attacks.Text> TEXTS = Attacks.texts();
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/verify?hash=",
                "/ar/verify?hash=",
                "/en/sign-in?next=",
                "/en/states?q=",
                "/ar/states?q=",
                "/en/states?status=",
                "/en/states?region=",
                "/en/states?on=",
                "/en/states.csv?q=",
                "/en/states.csv?status=",
                "/en/states.csv?region=",
                "/en/states.csv?on=",
                "/en/map?on=",
                "/en/facts?x=",
                "/en/record?x=",
                "/en/account?x=",
                "/en/requests?x=",
                "/api/v1/adherence?on=",
                "/api/v1/adherence?treaty=",
                "/api/v1/states?x="
            })
    void noQuestionInAnAddressBreaksAPage(String question) {
        asksEverySample(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "need", "offence", "risk-of-loss", "emergency", "asker", "as-of"})
    void noPartOfAQuestionAboutPathsBreaksAnAnswer(String part) {
        for (var place : List.of("/en/paths?", "/ar/paths/answer?", "/api/v1/paths?")) {
            var question = new StringBuilder(place);
            for (var given : List.of("from=PT", "to=JP", "need=preservation")) {
                if (!given.startsWith(part + "=")) {
                    question.append(given).append('&');
                }
            }
            asksEverySample(question.append(part).append('=').toString());
        }
    }

    private static void asksEverySample(String question) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var check = new SoftAssertions();
        for (var attack : TEXTS) {
            var reply = officer.get(question + Attacks.form(attack.text()));
            check.assertThat(reply.status())
                    .as("%s %s", question, attack.name())
                    .isLessThan(500);
            check.assertThat(Attacks.traces(reply))
                    .as("%s %s", question, attack.name())
                    .isEmpty();
        }
        check.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%s",
                "/en/%s",
                "/en/states/%s",
                "/en/verify/%s",
                "/verify/%s",
                "/en/enrol/%s",
                "/en/requests/%s",
                "/en/requests/%s/draft",
                "/en/requests/00000000-0000-4000-8000-000000000000/receipts/%s",
                "/api/v1/requests/%s",
                "/api/v1/requests/00000000-0000-4000-8000-000000000000/receipts/%s",
                "/api/v1/states/%s",
                "/assets/%s/theme.css",
                "/assets/000000000000/%s",
                "/log/%s",
                "/log/tile/0/%s"
            })
    void noPlaceInAnAddressBreaksAPage(String address) {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var check = new SoftAssertions();
        for (var attack : TEXTS) {
            var reply = officer.get(address.formatted(Attacks.form(attack.text())));
            check.assertThat(reply.status()).as(attack.name()).isBetween(400, 499);
            check.assertThat(Attacks.traces(reply)).as(attack.name()).isEmpty();
        }
        check.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/sign-in/demonstration?officer=", "/en/enrol/"})
    @ExtendWith(OutputCaptureExtension.class)
    void noSampleOpensASession(String door, CapturedOutput log) {
        var check = new SoftAssertions();
        for (var attack : TEXTS) {
            var visitor = Http.visitor();
            var parts = door.split("\\?", -1);
            var sample = Attacks.form(attack.text());
            var reply = visitor.raw(
                    "POST",
                    parts.length > 1 ? parts[0] : door + sample,
                    parts.length > 1 ? parts[1] + sample : "",
                    "Content-Type",
                    FORM,
                    "X-CSRF-TOKEN",
                    visitor.token());
            check.assertThat(reply.status()).as(attack.name()).isBetween(400, 499);
            check.assertThat(Attacks.traces(reply)).as(attack.name()).isEmpty();
            check.assertThat(visitor.get("/en/account").location())
                    .as(attack.name())
                    .startsWith("/en/sign-in");
        }
        check.assertThat(log.getAll())
                .as("the log repeats nothing that was typed")
                .doesNotContain("For input string", "Invalid UUID", "\u001b");
        check.assertAll();
    }

    @Test
    void nobodyIsLedToAStrangeAddressAfterSigningIn() {
        var page = Http.visitor().get("/en/sign-in").body();
        var officer = Arrays.stream(page.split("<form ", -1))
                .filter(form -> form.contains(">Demo Duty Officer (Lisbon)<"))
                .findFirst()
                .orElseThrow();
        var person = UUID.fromString(officer.replaceFirst("(?s)^.*?name=\"person\" value=\"([^\"]+)\".*$", "$1"));
        var check = new SoftAssertions();
        for (var attack : TEXTS) {
            var visitor = Http.visitor();
            var reply = visitor.raw(
                    "POST",
                    "/en/sign-in/demonstration",
                    "person=" + person + "&next=" + Attacks.form(attack.text()),
                    "Content-Type",
                    FORM,
                    "X-CSRF-TOKEN",
                    visitor.token());
            check.assertThat(reply.status()).as(attack.name()).isIn(303, 400);
            if (reply.status() == 303) {
                check.assertThat(reply.location()).as(attack.name()).isEqualTo("/en/requests");
            }
        }
        check.assertAll();
        assertThat(TEXTS).hasSizeGreaterThan(20);
    }
}

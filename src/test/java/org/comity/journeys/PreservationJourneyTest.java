package org.comity.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.audit.PublishedLog;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.testing.Axe;
import org.comity.testing.Browsers;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The main job, as officers of both sides do it in a real browser.
@NodeTest
class PreservationJourneyTest {

    private static final String LISBON = "Demo Duty Officer (Lisbon)";
    private static final String LISBON_APPROVER = "Demo Approving Officer (Lisbon)";
    private static final String TOKYO = "Demo Duty Officer (Tokyo)";

    @Autowired
    MutableClock clock;

    @Autowired
    PublishedLog log;

    @ParameterizedTest
    @CsvSource({"en, true", "en, false", "ar, true", "ar, false"})
    void portugalAsksAndJapanPreserves(String language, boolean scripts) {
        try (var drafter = at(LISBON, language, scripts);
                var approver = at(LISBON_APPROVER, language, scripts);
                var tokyo = at(TOKYO, language, scripts)) {
            var request = draft(drafter, "2");
            drafter.act("SUBMIT", Map.of());
            assertThat(drafter.canDo("APPROVE")).as("the drafter approves").isFalse();

            approver.open(request);
            approver.act("APPROVE", Map.of());
            drafter.open(request);
            drafter.act("SEND", Map.of());

            awaitDelivery(tokyo, request);
            tokyo.act("ACKNOWLEDGE", Map.of());
            tokyo.act("ASK", Map.of("text", "Which time zone are the log times in?"));
            drafter.open(request);
            drafter.act("ANSWER", Map.of("text", "Japan Standard Time."));
            tokyo.open(request);
            assertThat(tokyo.text()).contains("Japan Standard Time.");
            tokyo.act(
                    "CONFIRM",
                    Map.of(
                            "from",
                            today().toString(),
                            "until",
                            today().plusDays(60).toString()));

            drafter.open(request);
            assertThat(drafter.page().locator("progress.clock").getAttribute("max"))
                    .isEqualTo("60");
            assertProven(drafter);
            assertProven(tokyo);
            // In a window of its own, with scripts in any case: of the two journeys in a language it sees the same.
            if (scripts) {
                assertNoBarriers(request, language);
            }
        }
    }

    @Test
    void missingElementsAreListedByParagraphAndNothingTypedIsLost() {
        try (var drafter = at(LISBON, "en", true)) {
            start(drafter, "2");
            var draft = drafter.page().url();
            drafter.fill(Map.of("facts", "Somebody entered a booking system without right."));
            drafter.page()
                    .waitForCondition(() -> drafter.page()
                            .locator("#progress [role=status]")
                            .textContent()
                            .contains("Saved"));
            drafter.page().navigate(draft);

            assertThat(drafter.page().locator("#facts").inputValue()).contains("booking system");
            assertThat(drafter.page().locator("#progress").textContent())
                    .contains("Name the person in charge")
                    .contains("29(2)(a)")
                    .doesNotContain("Give the facts in brief");
        }
    }

    @Test
    void anAddressWithoutTimeAndZoneIsNotEnoughAndAMalformedOneIsNotKept() {
        try (var drafter = at(LISBON, "en", false)) {
            start(drafter, "2");
            drafter.fill(Map.of("identifier.0.value", "203.0.113.7"));
            drafter.submit(drafter.page().locator("button[name=save]").first());
            assertThat(drafter.text()).contains("Give date, time and zone for every IP address");

            drafter.fill(Map.of("identifier.0.value", "203.0.113.777"));
            drafter.submit(drafter.page().locator("button[name=save]").first());
            assertThat(drafter.text()).contains("This is no IP address");
            assertThat(drafter.page().locator("[name='identifier.0.value']").inputValue())
                    .isEqualTo("203.0.113.777");
            drafter.page().reload();
        }
    }

    @Test
    void japanMayRefuseUnderItsReservationOnlyOutsideArticles2To11() {
        try (var drafter = at(LISBON, "en", true);
                var approver = at(LISBON_APPROVER, "en", true);
                var tokyo = at(TOKYO, "en", true)) {
            var within = sent(drafter, approver, "2");
            awaitDelivery(tokyo, within);
            tokyo.act("ACKNOWLEDGE", Map.of());
            assertThat(tokyo.page().locator("[value=DUAL_CRIMINALITY_RESERVED]").count())
                    .isZero();

            var outside = sent(drafter, approver, "evidence-only");
            awaitDelivery(tokyo, outside);
            tokyo.act("ACKNOWLEDGE", Map.of());
            tokyo.act(
                    "REFUSE",
                    Map.of("ground", "DUAL_CRIMINALITY_RESERVED", "text", "The conduct described is no offence here."));
            assertThat(tokyo.status()).isEqualTo("Refused");
            drafter.open(outside);
            assertThat(drafter.text()).contains("The conduct described is no offence here.");
        }
    }

    @Test
    void theClockWarnsIsExtendedAndOffersTheRequestForAssistance() {
        try (var drafter = at(LISBON, "en", false);
                var approver = at(LISBON_APPROVER, "en", false);
                var tokyo = at(TOKYO, "en", false)) {
            var request = sent(drafter, approver, "2");
            awaitDelivery(tokyo, request);
            tokyo.act("ACKNOWLEDGE", Map.of());
            tokyo.act(
                    "CONFIRM",
                    Map.of(
                            "from",
                            today().toString(),
                            "until",
                            today().plusDays(60).toString()));

            clock.advance(Duration.ofDays(46));
            var drafterLater = at(LISBON, "en", false);
            drafterLater.open(request);
            assertThat(drafterLater.text()).contains("The preservation will end soon.");
            drafterLater.act("ASK_EXTENSION", Map.of("text", "The request for assistance is being translated."));
            var tokyoLater = at(TOKYO, "en", false);
            tokyoLater.open(request);
            tokyoLater.act("EXTEND", Map.of("until", today().plusDays(60).toString()));

            drafterLater.open(request + "/assistance");
            assertThat(drafterLater.text()).contains("urgent requests, too, must go to its central authority");
            assertThat(new String(drafterLater.download("a[href$='assistance.pdf']"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-1.");
            drafterLater.open(request);
            drafterLater.act("RECORD_ASSISTANCE", Map.of("sentOn", today().toString(), "reference", "DEMO-MLA-2027-1"));
            assertThat(drafterLater.text()).contains("Preserved until the request for assistance is decided");
            drafterLater.close();
            tokyoLater.close();
        }
    }

    @Test
    void anotherAuthoritysRequestIsNoDifferentFromOneThatDoesNotExist() {
        try (var drafter = at(LISBON, "en", true);
                var stranger = at("Demo Prosecutor (Tokyo)", "en", true)) {
            var request = draft(drafter, "2");

            stranger.open(request);
            var foreign = stranger.text();
            stranger.open("/requests/00000000-0000-4000-8000-000000000000");
            assertThat(foreign).isEqualTo(stranger.text());
        }
    }

    private AnOfficerAtTheScreen at(String name, String language, boolean scripts) {
        var window = Browsers.window();
        return new AnOfficerAtTheScreen(name, scripts ? window : window.withoutJavaScript(), language);
    }

    private void start(AnOfficerAtTheScreen drafter, String offence) {
        drafter.open("/paths/answer?from=PT&to=JP&need=preservation&offence=" + offence);
        drafter.press(drafter.page().locator("form[action$='/requests'] button").first());
        drafter.page().waitForURL(address -> address.endsWith("/draft"));
    }

    /// A complete draft; answers the path of its page.
    private String draft(AnOfficerAtTheScreen drafter, String offence) {
        start(drafter, offence);
        var path = drafter.page().url().replaceFirst("^.*?/(en|ar)/", "/").replaceFirst("/draft$", "");
        drafter.fill(answers());
        drafter.press(drafter.page().locator("button[name=review]").first());
        drafter.page().waitForURL(address -> address.endsWith(path));
        return path;
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("subject", "Connection logs of 2 November");
        answers.put("personInCharge", LISBON);
        answers.put("phone", "+351 000 000 000");
        answers.put("facts", "Somebody entered a booking system without right.");
        answers.put("dataCategory", "traffic");
        answers.put("identifier.0.value", "203.0.113.7");
        answers.put("identifier.0.at", "2026-11-02T03:12:09");
        answers.put("identifier.0.zone", "Asia/Tokyo");
        answers.put("identifier.0.port", "51544");
        answers.put("linkToOffence", "The address was used at the time of the intrusion.");
        answers.put("custodian", "Demonstration provider");
        answers.put("necessity", "Logs are deleted after a few weeks.");
        answers.put("assistanceIntended", "yes");
        return answers;
    }

    private String sent(AnOfficerAtTheScreen drafter, AnOfficerAtTheScreen approver, String offence) {
        var request = draft(drafter, offence);
        drafter.act("SUBMIT", Map.of());
        approver.open(request);
        approver.act("APPROVE", Map.of());
        drafter.open(request);
        drafter.act("SEND", Map.of());
        return request;
    }

    private static void awaitDelivery(AnOfficerAtTheScreen recipient, String request) {
        recipient.page().waitForCondition(() -> {
            recipient.open(request);
            return recipient.canDo("ACKNOWLEDGE");
        });
    }

    /// Both sides hold the document and a receipt that proves it, without the node.
    private void assertProven(AnOfficerAtTheScreen reader) {
        var document = reader.download("a[href$='/document']");
        var receipt =
                Receipt.fromJson(reader.download("li:has(.cite:text-is('ETS 185 · 29(1)')) a[href*='/receipts/']"));

        assertThat(receipt.statement().fields()).containsEntry("act", "request.send");
        assertThat(ReceiptVerification.of(receipt)
                        .against(log.verifierKey())
                        .withDocument(Sha256.of(document))
                        .verdict())
                .isInstanceOf(Verdict.Valid.class);
    }

    private void assertNoBarriers(String request, String language) {
        var window = Browsers.window().withoutContentSecurityPolicy();
        try (var reader = new AnOfficerAtTheScreen(LISBON, window, language)) {
            for (var path : new String[] {"/requests", request, request + "/assistance"}) {
                reader.open(path);
                Axe.assertClean(reader.page());
            }
            start(reader, "2");
            Axe.assertClean(reader.page());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }
}

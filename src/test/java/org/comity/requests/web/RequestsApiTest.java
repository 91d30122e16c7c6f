package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A request's whole life through `/api/v1`.
@NodeTest
class RequestsApiTest {

    @Autowired
    MutableClock clock;

    @Test
    void aRequestIsDraftedApprovedSentAnsweredAndRecordedByProgramsAlone() throws InterruptedException {
        var draft = ADraft.begun();
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        var sixtyDaysOn = today.plusDays(60).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

        assertThat(draft.seen().get("missing").toString())
                .contains("\"article\":\"ETS185 29(2)(a)\"", "\"field\":\"facts\"");
        assertThat(draft.act("{\"act\": \"SUBMIT\"}").status()).isEqualTo(422);
        assertThat(ADraft.read(draft.patch(ADraft.COMPLETE)).get("missing").isEmpty())
                .isTrue();
        assertThat(status(draft.act("{\"act\": \"SUBMIT\"}"))).isEqualTo("AWAITING_APPROVAL");
        assertThat(draft.act("{\"act\": \"APPROVE\"}").status()).isEqualTo(409);
        assertThat(approver.json("POST", draft.address() + "/acts", "{\"act\": \"APPROVE\"}")
                        .body())
                .contains("\"status\":409", "fresh touch");
        assertThat(tokyo.get(draft.address()).status()).isEqualTo(404);
        assertThat(status(ADraft.touched(approver, draft.address(), "APPROVE"))).isEqualTo("APPROVED");
        assertThat(ADraft.touched(approver, draft.address(), "SEND").status()).isEqualTo(200);

        await(tokyo, draft.address());
        var there = new ADraft(tokyo, draft.id());
        assertThat(there.seen().get("side").asString()).isEqualTo("REQUESTED");
        assertThat(there.seen().get("steps").toString())
                .contains("\"SEND\"")
                .doesNotContain("\"APPROVE\"", "\"START\"", "Lisbon)");
        assertThat(status(there.act("{\"act\": \"ACKNOWLEDGE\"}"))).isEqualTo("ACKNOWLEDGED");
        assertThat(status(there.act("{\"act\": \"ASK\", \"text\": \"Which port?\"}")))
                .isEqualTo("INFO_REQUESTED");
        assertThat(status(draft.act("{\"act\": \"ANSWER\", \"text\": \"50432\"}")))
                .isEqualTo("INFO_SUPPLIED");
        assertThat(there.act(confirming(today, today.plusDays(8))).body())
                .contains("\"status\":422", "\"field\":\"until\"", sixtyDaysOn);

        var confirmed = ADraft.read(there.act(confirming(today, today.plusDays(90))));
        assertThat(confirmed.get("clock").toString())
                .contains(
                        "\"until\":\"" + today.plusDays(90) + "\"", "\"zone\":\"Asia/Tokyo\"", "\"phase\":\"RUNNING\"");
        assertThat(draft.officer().get(draft.address() + "/document").header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(status(draft.act(
                        "{\"act\": \"RECORD_ASSISTANCE\", \"sentOn\": \"" + today + "\", \"reference\": \"R 1\"}")))
                .isEqualTo("ASSISTANCE_REQUESTED");
        assertThat(ADraft.read(draft.officer().get("/api/v1/requests"))
                        .get("requests")
                        .toString())
                .contains(draft.id(), "OPEN_ENDED");
    }

    private static String confirming(LocalDate from, LocalDate until) {
        return "{\"act\": \"CONFIRM\", \"from\": \"" + from + "\", \"until\": \"" + until + "\"}";
    }

    @Test
    void onlyGroundsThatAreOpenCanBeChosenAndTheAnswerNamesThem() throws InterruptedException {
        var draft = ADraft.begun();
        draft.patch(ADraft.COMPLETE);
        draft.act("{\"act\": \"SUBMIT\"}");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        ADraft.touched(approver, draft.address(), "APPROVE");
        ADraft.touched(approver, draft.address(), "SEND");
        var tokyo = Http.officer("Demo Approving Officer (Tokyo)");
        await(tokyo, draft.address());
        var there = new ADraft(tokyo, draft.id());

        var acts = ADraft.read(there.act("{\"act\": \"ACKNOWLEDGE\"}")).get("acts");
        var refused = there.act(
                "{\"act\": \"REFUSE\", \"ground\": \"DUAL_CRIMINALITY_RESERVED\", \"text\": \"Our reservation\"}");

        assertThat(acts.toString())
                .contains(
                        "\"grounds\":[\"POLITICAL_OFFENCE\",\"ESSENTIAL_INTERESTS\"]", "\"article\":\"ETS185 29(5)\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"ground\"");
        assertThat(there.seen().get("status").asString()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void oneBadFieldAndNothingOfTheChangeIsStored() {
        var draft = ADraft.begun();
        var before = draft.seen();

        var reply = draft.patch("""
                {"values": {"subject": "Good", "periodFrom": "yesterday", "phone": "call me"},
                 "identifiers": [{"kind": "ip", "value": "999.1.1.1"}], "secondLanguage": "ar"}""");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body())
                .contains("\"field\":\"periodFrom\"", "\"field\":\"phone\"", "\"field\":\"identifiers.0\"");
        assertThat(draft.seen()).isEqualTo(before);
    }

    @Test
    void moreThanTwentyIdentifiersAreRefusedAndNotForgotten() {
        var draft = ADraft.begun();
        var one = "{\"kind\": \"domain\", \"value\": \"example.org\"}";

        var reply = draft.patch("{\"identifiers\": [" + (one + ",").repeat(20) + one + "]}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("At most 20");
        assertThat(draft.seen().get("identifiers").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"act": "DANCE"}                              | 400 | “act”
            {"act": 7}                                    | 400 | “act”
            {}                                            | 400 | “act”
            {"act": "SUBMIT", "text": "x"}                | 400 | “text”
            {"act": "SUBMIT", "until": "2027-01-01"}      | 400 | “until”
            {"act": "SUBMIT", "status": "SENT"}           | 400 | “status”
            {"act": "WITHDRAW"}                           | 422 | "field":"text"
            {"act": "WITHDRAW", "text": " "}              | 422 | "field":"text"
            {"act": "CONFIRM", "from": "x", "until": "y"} | 422 | "field":"until"
            {"act": "REFUSE", "ground": "I do not like it", "text": "x"} | 422 | "field":"ground"
            {"act": "APPROVE"}                            | 409 | Draft
            {"act": "DELIVER"}                            | 409 | Draft
            {"act": "LAPSE"}                              | 409 | Draft
            """)
    void anActThatCannotBeIsAProblemWithItsReason(String body, int status, String detail) {
        var draft = ADraft.begun();

        var reply = draft.act(body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains(detail);
        assertThat(draft.seen().get("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void sentencesFollowTheLanguageAskedFor() {
        var draft = ADraft.begun();

        var spanish = draft.officer()
                .raw(
                        "POST",
                        draft.address() + "/acts",
                        "{\"act\": \"DANCE\"}",
                        "Content-Type",
                        "application/json",
                        "Accept-Language",
                        "es-MX, en;q=0.5",
                        "X-CSRF-TOKEN",
                        draft.officer().token());

        assertThat(spanish.header("Content-Language")).isEqualTo("es");
        assertThat(spanish.body()).contains("El campo «act»");
    }

    @Test
    void theSessionSaysWhoCallsAndWhichTokenCallsMustCarry() {
        var officer = Http.officer("Demo Duty Officer (Tokyo)");
        var session = ADraft.read(officer.get("/api/v1/session"));
        var csrf = session.get("csrf");

        var reply = officer.raw(
                "POST",
                "/api/v1/requests",
                "{\"to\": \"PT\"}",
                "Content-Type",
                "application/json",
                csrf.get("header").asString(),
                csrf.get("token").asString());

        assertThat(session.get("officer").get("name").asString()).isEqualTo("Demo Duty Officer (Tokyo)");
        assertThat(session.get("authority").get("country").asString()).isEqualTo("JP");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void withoutTokenOrSignInNothingIsDone() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");

        var forged = officer.raw("POST", "/api/v1/requests", "{\"to\": \"JP\"}", "Content-Type", "application/json");
        var stranger = Http.visitor().get("/api/v1/requests");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aFormCutShortErasesNothing() {
        var draft = ADraft.begun();
        draft.patch(ADraft.COMPLETE);
        var before = draft.seen();

        draft.officer()
                .raw(
                        "POST",
                        "/en/requests/" + draft.id() + "/draft",
                        "",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-CSRF-TOKEN",
                        draft.officer().token());

        assertThat(draft.seen()).isEqualTo(before);
    }

    private static String status(Reply reply) {
        JsonNode read = ADraft.read(reply);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return read.get("status").asString();
    }

    /// Delivery follows sending without being asked.
    private static void await(Http reader, String address) throws InterruptedException {
        for (var attempt = 0; attempt < 100 && reader.get(address).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }
}

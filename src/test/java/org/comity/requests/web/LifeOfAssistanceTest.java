package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.requests.RequestId;
import org.comity.requests.store.AnswerStore;
import org.comity.requests.usecase.ExpiringAnswers;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A request for stored data (Article 31) from its delivery on, from both sides, by pages and by programs.
@NodeTest
class LifeOfAssistanceTest {

    private Http lisbon;
    private Http tokyo;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ExpiringAnswers expiring;

    @Autowired
    AnswerStore answers;

    @BeforeEach
    void signIn() {
        lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        tokyo = Http.officer("Demo Prosecutor (Tokyo)");
    }

    @Test
    void itIsAskedAboutMadeSubjectToConditionsExecutedInPartAndInWholeAndClosed() {
        var id = delivered();

        assertThat(done(tokyo, id, "ACKNOWLEDGE", "")).isEqualTo("ACKNOWLEDGED");
        assertThat(done(tokyo, id, "ASK", "\"text\": \"Which account?\"")).isEqualTo("INFO_REQUESTED");
        assertThat(done(lisbon, id, "ANSWER", "\"text\": \"The second one.\"")).isEqualTo("INFO_SUPPLIED");
        assertThat(done(tokyo, id, "BEGIN", "")).isEqualTo("EXECUTING");
        assertThat(done(
                        tokyo,
                        id,
                        "PROPOSE_CONDITIONS",
                        "\"confidential\": \"yes\", \"text\": \"Not before the arrests.\""))
                .isEqualTo("CONDITIONS_PROPOSED");
        assertThat(call(tokyo, id, "EXECUTE", "\"text\": \"Sent.\"").status()).isEqualTo(409);
        assertThat(lisbon.get("/en/notices").body()).contains("The other side proposes conditions");
        assertThat(done(lisbon, id, "ACCEPT_CONDITIONS", "")).isEqualTo("CONDITIONS_ACCEPTED");
        assertThat(lisbon.get("/en/requests/" + id).body())
                .contains("Conditions that bind", "What is provided is kept confidential", "Not before the arrests.");
        assertThat(done(tokyo, id, "EXECUTE_IN_PART", "\"text\": \"Messages; logs follow.\""))
                .isEqualTo("PARTIAL");
        assertThat(done(tokyo, id, "TELL_DELAY", "\"text\": \"The provider needs a month.\""))
                .isEqualTo("PARTIAL");
        assertThat(done(tokyo, id, "EXECUTE", "\"text\": \"Logs handed to the liaison officer.\""))
                .isEqualTo("EXECUTED");
        assertThat(call(tokyo, id, "CLOSE", "").status()).isEqualTo(409);
        assertThat(done(lisbon, id, "CLOSE", "")).isEqualTo("CLOSED");

        var steps = ADraft.read(lisbon.get("/api/v1/requests/" + id)).get("steps");
        var said = new ArrayList<String>();
        for (var step : steps) {
            said.add(step.get("number").asInt() + " " + step.get("act").asString() + " "
                    + step.get("article").asString());
        }
        assertThat(said)
                .containsSubsequence(
                        "6 PROPOSE_CONDITIONS ETS185 27(6)",
                        "7 ACCEPT_CONDITIONS ETS185 28(3)",
                        "8 EXECUTE_IN_PART ETS185 27(6)",
                        "9 TELL_DELAY ETS185 27(7)",
                        "10 EXECUTE ETS185 31",
                        "11 CLOSE ETS185 31");
        assertThat(ADraft.read(lisbon.get("/api/v1/requests/" + id)).get("acts").isEmpty())
                .isTrue();
    }

    @Test
    void itIsPostponedResumedAndRefusedOnAGroundOfItsListWithReasonsAndNothingTypedIsLost() {
        var id = delivered();
        done(tokyo, id, "ACKNOWLEDGE", "");

        var wrongDay =
                form(tokyo, id, Map.of("act", "POSTPONE", "until", "soon", "text", "Our own trial comes first."));
        assertThat(wrongDay.status()).isEqualTo(422);
        assertThat(wrongDay.body()).contains("value=\"soon\"", "Our own trial comes first.");
        var past = form(tokyo, id, Map.of("act", "POSTPONE", "until", "2020-01-01", "text", "Our own trial."));
        assertThat(past.body()).contains("This day cannot be right", "id=\"error-POSTPONE-until\"");
        assertThat(form(tokyo, id, Map.of("act", "POSTPONE", "text", " ")).status())
                .isEqualTo(422);
        assertThat(form(tokyo, id, Map.of("act", "POSTPONE", "text", "Our own trial comes first."))
                        .status())
                .isEqualTo(303);
        assertThat(lisbon.get("/en/requests/" + id).body()).contains("Postponed", "Our own trial comes first.");
        assertThat(form(tokyo, id, Map.of("act", "RESUME")).status()).isEqualTo(303);

        var page = tokyo.get("/en/requests/" + id).body();
        assertThat(page).contains("ground-LAW_OR_TREATY", "ground-ASSISTANCE_POLITICAL_OFFENCE", "considered fiscal");
        assertThat(page).doesNotContain("ground-POLITICAL_OFFENCE", "ground-NATIONALITY");
        var foreign = form(tokyo, id, Map.of("act", "REFUSE", "ground", "NATIONALITY", "text", "Our own national."));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).contains("the law closes the list", "Our own national.");
        assertThat(form(tokyo, id, Map.of("act", "REFUSE", "ground", "LAW_OR_TREATY", "text", ""))
                        .status())
                .isEqualTo(422);
        assertThat(form(tokyo, id, Map.of("act", "REFUSE", "ground", "LAW_OR_TREATY", "text", "No court order."))
                        .status())
                .isEqualTo(303);
        assertThat(lisbon.get("/en/requests/" + id).body()).contains("Refused", "ETS 185 · 25(4)", "No court order.");
        assertThat(done(lisbon, id, "CLOSE", "")).isEqualTo("CLOSED");
    }

    /// Article 27(9)(c).
    @Test
    void whoeverIsNotCompetentForwardsItAndTheSenderLearnsToWhom() {
        var id = delivered();

        var silent = form(tokyo, id, Map.of("act", "FORWARD", "to", "", "text", "Ask them directly."));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body()).contains("Ask them directly.", "id=\"error-FORWARD-to\"");
        for (var line : List.of("o".repeat(201), "Osaka\nKobe")) {
            assertThat(form(tokyo, id, Map.of("act", "FORWARD", "to", line, "text", "Ask them."))
                            .body())
                    .contains("at most 200 characters", "href=\"#FORWARD-to\"");
        }
        assertThat(form(
                                tokyo,
                                id,
                                Map.of("act", "FORWARD", "to", "Osaka District Court", "text", "It has jurisdiction."))
                        .status())
                .isEqualTo(303);

        assertThat(lisbon.get("/en/requests/" + id).body())
                .contains("Forwarded to the competent authority", "Osaka District Court", "It has jurisdiction.");
        assertThat(lisbon.get("/en/notices").body()).contains("Your request was forwarded to another authority");
        assertThat(call(tokyo, id, "BEGIN", "").status()).isEqualTo(409);
        assertThat(done(lisbon, id, "CLOSE", "")).isEqualTo("CLOSED");
    }

    @Test
    void conditionsThatCannotBeCompliedWithLeadBackToWhoeverSetThem() {
        var id = delivered();
        done(tokyo, id, "ACKNOWLEDGE", "");
        done(tokyo, id, "PROPOSE_CONDITIONS", "\"noOtherUse\": \"yes\", \"text\": \"For this case alone.\"");

        assertThat(done(lisbon, id, "DECLINE_CONDITIONS", "\"text\": \"Our courts publish.\""))
                .isEqualTo("CONDITIONS_DECLINED");
        assertThat(lisbon.get("/en/requests/" + id).body()).doesNotContain("Conditions that bind");
        assertThat(done(tokyo, id, "CANNOT", "\"text\": \"The data are gone.\""))
                .isEqualTo("NOT_POSSIBLE");
        assertThat(done(lisbon, id, "CLOSE", "")).isEqualTo("CLOSED");
    }

    /// Second Protocol, Article 7(7): the node looks at the day, whatever it missed.
    @Test
    void theTimeOfAProviderEndsOnceAfterItsLastDay() {
        var id = delivered();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        stand(id, "SUBSCRIBER_FROM_PROVIDER", "DELIVERED");
        answers.await(new RequestId(UUID.fromString(id)), today.plusDays(2));

        expiring.expire();
        assertThat(status(id)).isEqualTo("DELIVERED");

        answers.await(new RequestId(UUID.fromString(id)), today.minusDays(40));
        expiring.expire();
        expiring.expire();
        assertThat(status(id)).isEqualTo("EXPIRED");
        assertThat(database.sql("SELECT count(*) FROM requests_step WHERE request_id = :id AND act = 'EXPIRE'")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        stand(id, "STORED_DATA", "CLOSED");
    }

    /// As it stands once it has arrived.
    private String delivered() {
        var begun = lisbon.json(
                "POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"stored-data\"}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        var id = begun.header("Location").replaceFirst("^.*/", "");
        stand(id, "STORED_DATA", "DELIVERED");
        return id;
    }

    private void stand(String id, String measure, String status) {
        database.sql("UPDATE requests_request SET measure = :measure, status = :status, sent_at = :at WHERE id = :id")
                .param("measure", measure)
                .param("status", status)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", UUID.fromString(id))
                .update();
    }

    private String status(String id) {
        return database.sql("SELECT status FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    private static Reply form(Http officer, String id, Map<String, String> fields) {
        officer.get("/en/requests/" + id);
        return officer.post("/en/requests/" + id + "/acts", fields);
    }

    private static Reply call(Http officer, String id, String act, String more) {
        var body = "{\"act\": \"" + act + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
        return officer.json("POST", "/api/v1/requests/" + id + "/acts", body);
    }

    private static String done(Http officer, String id, String act, String more) {
        var reply = call(officer, id, act, more);
        assertThat(reply.status()).as("%s: %s", act, reply.body()).isEqualTo(200);
        return ADraft.read(reply).get("status").asString();
    }
}

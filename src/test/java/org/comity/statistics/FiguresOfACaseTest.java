package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.identity.store.IdentityStore;
import org.comity.statistics.usecase.CountingThePast;
import org.comity.testing.AnExercise;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Figures as they fall out of work: officers send and answer, and nobody fills in a form for a statistic.
@NodeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresOfACaseTest {

    private static final String ANSWER = "/paths/answer?from=PT&to=JP&need=preservation&offence=2";
    private static final int MOST_STATEMENTS = 14;

    /// One for one's own authority, two for what is released.
    private static final int MOST_ABOUT_THE_PAST = 3;

    @Autowired
    MutableClock clock;

    @Autowired
    IdentityStore people;

    @Autowired
    CountingThePast past;

    private SeenStatements statements;

    @Autowired
    void watch(DataSource source) {
        statements = (SeenStatements) source;
    }

    private JdbcClient database;
    private Http lisbon;
    private Http tokyo;
    private Desk desk;
    private @Nullable String anyDelivered;

    @Autowired
    void comeInAsOwner(@Value("${spring.flyway.url}") String ownersUrl) {
        database = JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true));
    }

    @BeforeAll
    void signIn() {
        desk = Desk.at(TestNode.address());
        lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        lisbon.get("/en/account");
        tokyo.get("/en/account");
    }

    @Test
    void aPreservationIsCountedFromItsSendingToTheRequestForAssistance() throws InterruptedException {
        var before = sent();
        var id = delivered();
        days(2);
        act(tokyo, id, Map.of("act", "ACKNOWLEDGE"));
        act(tokyo, id, Map.of("act", "ASK", "text", "Which zone is the time in?"));
        act(lisbon, id, Map.of("act", "ANSWER", "text", "Japan’s."));
        days(1);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        act(
                tokyo,
                id,
                Map.of(
                        "act", "CONFIRM",
                        "from", today.toString(),
                        "until", today.plusDays(70).toString()));
        act(tokyo, id, Map.of("act", "EXTEND", "until", today.plusDays(90).toString()));
        var sentOn = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"));
        act(lisbon, id, Map.of("act", "RECORD_ASSISTANCE", "sentOn", sentOn.toString(), "reference", "MLA-1"));

        var row = row(id);
        assertThat(row)
                .containsEntry("measure", "PRESERVATION")
                .containsEntry("category", "traffic")
                .containsEntry("offence", "CORE")
                .containsEntry("emergency", false)
                .containsEntry("asked", true)
                .containsEntry("preserved", true)
                .containsEntry("converted", true)
                .containsEntry("lapsed", false)
                .containsEntry("extensions", 1);
        assertThat(seconds(id, "acknowledged_at")).isEqualTo(Duration.ofDays(2).toSeconds());
        assertThat(seconds(id, "executed_at")).isEqualTo(Duration.ofDays(3).toSeconds());
        assertThat(row.values()).noneMatch(value -> String.valueOf(value).matches("(?s).*(PT-20|hospital|203\\.0).*"));

        var after = sent();
        for (var count : List.of("requests", "incomplete", "preserved", "converted", "extended", "extensions")) {
            assertThat(count(after, count)).as(count).isEqualTo(count(before, count) + 1);
        }
        assertThat(count(after, "refused")).isEqualTo(count(before, "refused"));
        assertThat(tokyo.get("/api/v1/statistics?side=received").body()).contains("\"side\":\"received\"");
        forgottenAndCountedAgainItIsTheSame(id, row);
    }

    /// As of requests that were sent before anybody counted.
    private void forgottenAndCountedAgainItIsTheSame(String id, Map<String, @Nullable Object> row) {
        database.sql("DELETE FROM statistics_case WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        database.sql("DELETE FROM statistics_past").update();

        past.count();

        assertThat(row(id)).isEqualTo(row);
    }

    @Test
    void whatCameBackIsToldToThePathEngineForOnesOwnAuthorityAndForNobodyElse() throws InterruptedException {
        var id = delivered();
        act(tokyo, id, Map.of("act", "ACKNOWLEDGE"));
        act(tokyo, id, Map.of("act", "REFUSE", "ground", "POLITICAL_OFFENCE", "text", "It is a political offence."));

        assertThat(row(id)).containsEntry("refusal", "POLITICAL_OFFENCE");
        var answer = lisbon.get("/en" + ANSWER).body();
        assertThat(answer)
                .contains("What came of earlier requests", "your authority sent there for this measure")
                .contains("came back refused:", "The request concerns a political offence", "ETS 185 · 29(5)(a)")
                .contains("Experience, not law");
        assertThat(lisbon.get("/api/v1" + ANSWER.replace("/answer", "")).body())
                .contains("\"experience\":[", "{\"measure\":\"ETS185-29\",\"state\":\"JP\",\"whose\":\"own\"")
                .contains("\"citation\":\"ETS185 29(5)(a)\"");
        besideADraftToTheSameStateStandsTheSame();
        for (var other :
                List.of(Http.visitor(), tokyo, Http.officer("Demo Member"), Http.officer("Demo Gatekeeper (Lisbon)"))) {
            assertThat(other.get("/en" + ANSWER).body()).doesNotContain("What came of earlier requests");
            assertThat(other.get("/api/v1" + ANSWER.replace("/answer", "")).body())
                    .doesNotContain("\"experience\"");
        }
        var page = lisbon.get("/en/statistics").body();
        assertThat(page).contains("Refused, by ground", "The request concerns a political offence");
    }

    /// In the same words, with a bounded number of questions; in an exercise nothing.
    private void besideADraftToTheSameStateStandsTheSame() {
        var draft = "/en/requests/" + desk.draft() + "/draft";
        lisbon.get(draft);
        statements.forget();

        var page = lisbon.get(draft).body();

        assertThat(asked(statements.forPages())).hasSize(MOST_ABOUT_THE_PAST);
        assertThat(page)
                .contains("What came of earlier requests", "your authority sent there for this measure")
                .contains("came back refused:", "ETS 185 · 29(5)(a)", "Experience, not law");
        assertThat(lisbon.post(draft, Map.of("subject", "Logs", "save", "yes")).body())
                .contains("What came of earlier requests");
        statements.forget();
        lisbon.get("/en" + ANSWER);
        assertThat(asked(statements.forPages())).hasSize(MOST_ABOUT_THE_PAST);
        statements.forget();
        lisbon.get("/api/v1" + ANSWER.replace("/answer", ""));
        assertThat(asked(statements.forPages())).hasSize(MOST_ABOUT_THE_PAST);
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.REFUSED);
        assertThat(exercise.learner().get(exercise.page() + "/draft").body())
                .doesNotContain("What came of earlier requests");
    }

    private static List<String> asked(List<String> asked) {
        return asked.stream()
                .filter(statement -> statement.contains("statistics_"))
                .toList();
    }

    /// A request that has not arrived does not exist for the other side, in figures either.
    @Test
    void whatWasSentAndHasNotArrivedIsNotCountedOnTheOtherSide() throws InterruptedException {
        var id = anyDelivered();
        var before = count(received(), "requests");

        database.sql("UPDATE statistics_case SET delivered_at = NULL WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .update();

        assertThat(count(received(), "requests")).isEqualTo(before - 1);
        database.sql("UPDATE statistics_case SET delivered_at = sent_at WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Test
    void exercisesAreNeverCounted() {
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.REFUSED);
        exercise.learner().post(exercise.page() + "/draft", Desk.completeDraft());
        exercise.act("SUBMIT");
        exercise.learner().get(exercise.page());
        exercise.act("SEND");

        assertThat(row(exercise.id())).isEmpty();
        database.sql("DELETE FROM statistics_past").update();
        past.count();
        assertThat(row(exercise.id())).isEmpty();
    }

    @Test
    void thePageIsAnsweredInFewStatementsAndSaysHowItCounts() throws InterruptedException {
        anyDelivered();
        lisbon.get("/en/statistics");
        statements.forget();

        var page = lisbon.get("/en/statistics?side=sent").body();

        assertThat(statements.forPages()).hasSizeLessThan(MOST_STATEMENTS);
        assertThat(page)
                .contains("<svg class=\"month-columns\"", "Expedited preservation", "ETS 185 · 29", "Japan")
                .contains("How it is counted", "nearest rank", "Every request is counted; times are exact.")
                .contains("Demonstration 24/7 Point, Japan")
                .doesNotContain("hospital", "203.0.113.7", "PT-2026-");
        var wrong = lisbon.get("/en/statistics?from=2026-13&to=%3Cscript%3E");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Please give two months").doesNotContain("<script>");
        assertThat(lisbon.get("/api/v1/statistics?from=2026-13").status()).isEqualTo(400);
        assertThat(lisbon.get("/en/statistics?from=1900-01&to=2026-01").status())
                .isEqualTo(422);
        assertThat(lisbon.get("/en/statistics?from=%2B300000-01&to=%2B300000-02")
                        .status())
                .isEqualTo(422);
        var csv = lisbon.get("/en/statistics/figures.csv?side=sent");
        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.body().lines().toList())
                .first()
                .asString()
                .startsWith("side,from,to,dimension,value,label,requests,emergencies");
        assertThat(csv.body()).contains(",MEASURE,preservation,Expedited preservation,");
        assertThat(lisbon.get("/ar/statistics").body()).contains("dir=\"rtl\"");
        assertThat(lisbon.get("/en/statistics/all").body()).contains("Figures across authorities");
    }

    /// One for all tests that change nothing about it.
    private String anyDelivered() throws InterruptedException {
        if (anyDelivered == null) {
            anyDelivered = delivered();
        }
        return anyDelivered;
    }

    private String delivered() throws InterruptedException {
        var id = desk.approved();
        assertThat(Desk.act(lisbon, id, "SEND").status()).isEqualTo(303);
        for (var attempt = 0; attempt < 100 && tokyo.get("/en/requests/" + id).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        return id;
    }

    /// Sessions end meanwhile.
    private void days(int days) {
        clock.advance(Duration.ofDays(days));
        signIn();
    }

    private static void act(Http officer, String id, Map<String, String> deed) {
        var reply = officer.post("/en/requests/" + id + "/acts", deed);
        assertThat(reply.status()).as("%s: %s", deed, reply.body()).isEqualTo(303);
    }

    private Map<String, @Nullable Object> row(String id) {
        return database
                .sql("SELECT * FROM statistics_case WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .query()
                .listOfRows()
                .stream()
                .peek(row -> row.remove("stale"))
                .findFirst()
                .orElseGet(Map::of);
    }

    private long seconds(String id, String column) {
        return database.sql("SELECT extract(epoch FROM " + column
                        + " - delivered_at)::bigint FROM statistics_case WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single();
    }

    private String sent() {
        return lisbon.get("/api/v1/statistics").body();
    }

    private String received() {
        return tokyo.get("/api/v1/statistics?side=received").body();
    }

    private static int count(String json, String count) {
        return JsonMapper.shared().readTree(json).at("/all/counts/" + count).asInt();
    }
}

package org.comity.clocks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.comity.clocks.store.ClockStore;
import org.comity.clocks.usecase.RaisingClocks;
import org.comity.exchange.ParcelDelivered;
import org.comity.requests.RequestId;
import org.comity.requests.store.RequestStore;
import org.comity.requests.usecase.LapsingPreservations;
import org.comity.requests.usecase.RecordingDelivery;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Acts of one request, as people do them, that reach the clocks of another, or its own by a day that was said.
@NodeTest
class ClocksOfACaseTest {

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    ClockStore clocks;

    @Autowired
    RecordingDelivery delivery;

    @Autowired
    RaisingClocks raising;

    @Autowired
    LapsingPreservations lapsing;

    @Autowired
    RequestStore requests;

    @Autowired
    TransactionTemplate transaction;

    private Http lisbon;
    private Http contactPoint;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        contactPoint = Http.officer("Demo Duty Officer (Tokyo)");
        tokyo = Http.officer("Demo Prosecutor (Tokyo)");
    }

    /// Article 29(7).
    @Test
    void theRequestForAssistanceThatArrivesStopsTheSixtyDaysAndAnEarlyDecisionDoesNotShortenThem() {
        var preservation = begun("preservation", "");
        preserved(preservation);
        var assistance = arrived(preservation);
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");
        assertThat(contactPoint.get("/en/requests/" + preservation).body())
                .as("the node knows itself when it is decided")
                .contains("time-limits")
                .doesNotContain("value=\"DECIDED\"");

        act(tokyo, assistance, "ACKNOWLEDGE", "");
        act(tokyo, assistance, "EXECUTE_IN_PART", "\"text\": \"Messages; logs follow.\"");
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        act(tokyo, assistance, "EXECUTE", "\"text\": \"Logs.\"");
        assertThat(clocksOf(preservation))
                .containsExactlyInAnyOrder("PRESERVED RUNNING", "UNTIL_DECISION ENDED", "DOMESTIC_ORDER RUNNING");
        assertThat(contactPoint.get("/en/requests/" + preservation).body())
                .contains("they run out as they were promised", "90 days left")
                .doesNotContain("Ask for an extension");
        lapsing.lapse();
        assertThat(stands(preservation)).as("not early").isEqualTo("ASSISTANCE_REQUESTED");

        theDaysAreOver(preservation);
        lapsing.lapse();
        assertThat(stands(preservation)).as("nor for ever").isEqualTo("LAPSED");
        assertThat(clocksOf(preservation)).allMatch(one -> one.endsWith("ENDED"));
        assertThat(contactPoint.get("/en/requests/" + preservation).body()).contains("no longer kept for it");
    }

    /// Article 29(7), where the request for assistance came before the data were preserved.
    @Test
    void whicheverCameFirstTheDataStayPreservedUntilTheDecisionAndNoLessThanTheirDays() {
        var preservation = begun("preservation", "");
        var assistance = arrived(preservation);
        preserved(preservation);
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");
        theDaysAreOver(preservation);
        lapsing.lapse();
        assertThat(stands(preservation)).as("pending the decision").isEqualTo("ASSISTANCE_REQUESTED");

        act(tokyo, assistance, "ACKNOWLEDGE", "");
        act(tokyo, assistance, "EXECUTE", "\"text\": \"All of it.\"");
        lapsing.lapse();

        assertThat(stands(preservation)).isEqualTo("LAPSED");
    }

    @Test
    void aSecondRequestAboutTheSameDataKeepsThemPreservedWhetherItComesBeforeTheFirstDecisionOrAfter() {
        var preservation = begun("preservation", "");
        preserved(preservation);
        var first = arrived(preservation);
        var second = arrived(preservation);
        act(tokyo, first, "ACKNOWLEDGE", "");
        act(tokyo, first, "EXECUTE", "\"text\": \"All of it.\"");
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        act(tokyo, second, "ACKNOWLEDGE", "");
        act(tokyo, second, "CANNOT", "\"text\": \"Nothing is there.\"");
        assertThat(clocksOf(preservation)).contains("PRESERVED RUNNING", "UNTIL_DECISION ENDED");

        arrived(preservation);
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");
        theDaysAreOver(preservation);
        lapsing.lapse();
        assertThat(stands(preservation)).isEqualTo("ASSISTANCE_REQUESTED");
    }

    /// Whoever acts on the preservation holds it first and asks for its clocks then. Before both took this way, each
    /// waited here for what the other held, and PostgreSQL ended one of them.
    @Test
    void aDecisionNotedByHandWaitsForAnActOnThePreservationAndNeitherFails() throws Exception {
        var preservation = begun("preservation", "");
        preserved(preservation);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"));
        act(lisbon, preservation, "RECORD_ASSISTANCE", "\"sentOn\": \"" + today + "\", \"reference\": \"MLA-1\"");
        var waiting = clocks.of(id(preservation), 10).stream()
                .filter(one -> one.kind() == ClockKind.UNTIL_DECISION)
                .findFirst()
                .orElseThrow();

        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var noted = transaction.execute(begun -> {
                assertThat(requests.findForChange(id(preservation))).isPresent();
                var noting = other.submit(
                        () -> contactPoint.post("/en/clocks/" + waiting.id() + "/settle", Map.of("how", "DECIDED")));
                untilSomebodyWaitsForThis();
                assertThat(clocks.openOf(id(preservation))).hasSize(3);
                return noting;
            });

            assertThat(requireNonNull(noted).get().location()).endsWith("/requests/" + preservation);
        }
        assertThat(clocksOf(preservation)).contains("PRESERVED RUNNING", "UNTIL_DECISION ENDED");
    }

    private void untilSomebodyWaitsForThis() {
        var waits = database.sql(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))");
        for (var look = 0; look < 1_000 && waits.query(Integer.class).single() == 0; look++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(waits.query(Integer.class).single()).isPositive();
    }

    private void preserved(String preservation) {
        stand(preservation, "ACKNOWLEDGED");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        act(
                contactPoint,
                preservation,
                "CONFIRM",
                "\"from\": \"" + today + "\", \"until\": \"" + today.plusDays(90) + "\"");
    }

    /// A request for the data of the same case, as it reaches the other State.
    private String arrived(String preservation) {
        var assistance = begun("stored-data", ", \"follows\": \"" + preservation + "\"");
        stand(assistance, "SENT");
        var tokyoItself = requests.find(id(assistance))
                .orElseThrow()
                .request()
                .requested()
                .id();
        transaction.executeWithoutResult(begun ->
                delivery.on(new ParcelDelivered(UUID.fromString(assistance), tokyoItself.value(), clock.instant())));
        return assistance;
    }

    private void theDaysAreOver(String preservation) {
        database.sql("UPDATE requests_request SET preserved_from = preserved_from - 100,"
                        + " preserved_until = preserved_until - 100 WHERE id = :id")
                .param("id", UUID.fromString(preservation))
                .update();
    }

    private String stands(String request) {
        return requests.find(id(request)).orElseThrow().request().status().name();
    }

    /// Article 7(7) of the Second Protocol.
    @Test
    void theDayThatIsSaidWithTheReceiptIsTheLastDayOfTheClock() {
        var order = begun("stored-data", "");
        stand(order, "SENT");
        database.sql("UPDATE requests_request SET measure = 'SUBSCRIBER_FROM_PROVIDER' WHERE id = :id")
                .param("id", UUID.fromString(order))
                .update();
        var received = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var until = received.plusDays(41);

        act(lisbon, order, "RECORD_RECEIPT", "\"on\": \"" + received + "\", \"until\": \"" + until + "\"");
        act(lisbon, order, "RECORD_PART", "\"on\": \"" + received + "\", \"text\": \"Half of it.\"");

        assertThat(clocksOf(order)).containsExactly("ORDER_TO_PROVIDER RUNNING");
        assertThat(clocks.of(id(order), 1))
                .extracting(one -> one.term() == null ? null : one.term().lastDay())
                .containsExactly(until);
    }

    /// As it stands in the database of a node that was upgraded; the migration finds nothing to do twice.
    @Test
    void preservationsFromBeforeTheClocksGetThemAtTheUpgrade() throws IOException {
        var until =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")).plusDays(70);
        var running = confirmedBefore("PRESERVED", until, false);
        var waiting = confirmedBefore("ASSISTANCE_REQUESTED", until, true);
        var draft = begun("preservation", "");
        assertThat(clocksOf(running)).isEmpty();

        for (var turn = 0; turn < 2; turn++) {
            upgrade();
        }

        assertThat(clocksOf(running)).containsExactly("PRESERVED RUNNING");
        assertThat(clocksOf(waiting)).containsExactlyInAnyOrder("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");
        assertThat(clocksOf(draft)).isEmpty();
        var term = requireNonNull(clocks.of(id(running), 1).getFirst().term());
        assertThat(term.lastDay()).isEqualTo(until);
        assertThat(term.due())
                .isEqualTo(
                        until.plusDays(1).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        raising.raise();
        assertThat(database.sql("SELECT next_at FROM clocks_clock WHERE request_id = :id")
                        .param("id", UUID.fromString(running))
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .as("the next look finds when it warns")
                .isBetween(clock.instant().plus(Duration.ofDays(50)), term.due());
    }

    private String confirmedBefore(String status, LocalDate until, boolean openEnded) {
        var request = begun("preservation", "");
        stand(request, status);
        database.sql("UPDATE requests_request SET preserved_from = :from, preserved_until = :until, open_ended = :open"
                        + " WHERE id = :id")
                .param("from", until.minusDays(90))
                .param("until", until)
                .param("open", openEnded)
                .param("id", UUID.fromString(request))
                .update();
        return request;
    }

    /// As a version left it for which a decision ended the sixty days.
    @Test
    void whatADecisionEndedBeforeItsDaysWereOverRunsOnAfterTheUpgrade() throws IOException {
        var until =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")).plusDays(70);
        var decided = confirmedBefore("ASSISTANCE_REQUESTED", until, true);
        var waiting = confirmedBefore("ASSISTANCE_REQUESTED", until, true);
        upgrade();
        database.sql("UPDATE clocks_clock SET state = 'ENDED' WHERE request_id = :id")
                .param("id", UUID.fromString(decided))
                .update();

        for (var turn = 0; turn < 2; turn++) {
            upgrade("V4__decided_preservations.sql", "UPDATE clocks_clock", "UPDATE requests_request");
        }

        assertThat(clocksOf(decided)).containsExactlyInAnyOrder("PRESERVED RUNNING", "UNTIL_DECISION ENDED");
        assertThat(clocksOf(waiting)).containsExactlyInAnyOrder("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");
        assertThat(isOpenEnded(decided)).isFalse();
        assertThat(isOpenEnded(waiting)).isTrue();
    }

    private boolean isOpenEnded(String preservation) {
        return requireNonNull(
                        requests.find(id(preservation)).orElseThrow().request().clock())
                .openEnded();
    }

    private void upgrade() throws IOException {
        upgrade("V3__preservations_from_before.sql", "INSERT");
    }

    /// @param carriedOut what is in the statements that the node itself may carry out
    private void upgrade(String migration, String... carriedOut) throws IOException {
        try (var file = requireNonNull(getClass().getResourceAsStream("/db/migration/clocks/" + migration))) {
            var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (var statement : sql.split(";")) {
                if (Stream.of(carriedOut).anyMatch(statement::contains)) {
                    database.sql(statement).update();
                }
            }
        }
    }

    private List<String> clocksOf(String request) {
        return clocks.of(id(request), 10).stream()
                .map(one -> one.kind() + " " + one.state())
                .toList();
    }

    private static RequestId id(String request) {
        return new RequestId(UUID.fromString(request));
    }

    private String begun(String measure, String more) {
        var body = "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"" + measure + "\"" + more + "}";
        var reply = lisbon.json("POST", "/api/v1/requests", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.header("Location").replaceFirst("^.*/", "");
    }

    private void stand(String request, String status) {
        database.sql("UPDATE requests_request SET status = :status, sent_at = :at WHERE id = :id")
                .param("status", status)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", UUID.fromString(request))
                .update();
    }

    private static void act(Http officer, String request, String act, String more) {
        var body = "{\"act\": \"" + act + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
        var reply = officer.json("POST", "/api/v1/requests/" + request + "/acts", body);
        assertThat(reply.status()).as("%s: %s", act, reply.body()).isEqualTo(200);
    }
}

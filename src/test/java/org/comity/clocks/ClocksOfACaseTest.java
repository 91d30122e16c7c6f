package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.comity.clocks.store.ClockStore;
import org.comity.exchange.ParcelDelivered;
import org.comity.requests.RequestId;
import org.comity.requests.store.RequestStore;
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
    void theRequestForAssistanceThatArrivesStopsTheSixtyDaysAndItsDecisionEndsThem() {
        var preservation = begun("preservation", "");
        stand(preservation, "ACKNOWLEDGED");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        act(
                contactPoint,
                preservation,
                "CONFIRM",
                "\"from\": \"" + today + "\", \"until\": \"" + today.plusDays(90) + "\"");
        var assistance = begun("stored-data", ", \"follows\": \"" + preservation + "\"");
        stand(assistance, "SENT");
        var tokyoItself = requests.find(id(assistance))
                .orElseThrow()
                .request()
                .requested()
                .id();

        transaction.executeWithoutResult(begun ->
                delivery.on(new ParcelDelivered(UUID.fromString(assistance), tokyoItself.value(), clock.instant())));
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        act(tokyo, assistance, "ACKNOWLEDGE", "");
        act(tokyo, assistance, "EXECUTE_IN_PART", "\"text\": \"Messages; logs follow.\"");
        assertThat(clocksOf(preservation)).contains("PRESERVED SUSPENDED", "UNTIL_DECISION RUNNING");

        act(tokyo, assistance, "EXECUTE", "\"text\": \"Logs.\"");
        assertThat(clocksOf(preservation))
                .containsExactlyInAnyOrder("PRESERVED ENDED", "UNTIL_DECISION ENDED", "DOMESTIC_ORDER RUNNING");
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

package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The head of an authority sees what is sent in its name, and recalls what should not have been.
@NodeTest
class RecallingTest {

    private static final Map<String, String> REASON = Map.of("text", "Sent from a stolen session.");

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Http head = Http.visitor();
    private Http tokyo = Http.visitor();
    private Http lisbon = Http.visitor();
    private String id = "";
    private String reference = "";

    @BeforeEach
    void aRequestThatTokyoHas() throws InterruptedException {
        head = Http.officer("Demo Head (Lisbon)");
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        lisbon = Desk.drafter(TestNode.address());
        id = Desk.at(TestNode.address()).approved();
        assertThat(Desk.act(lisbon, id, "SEND").status()).isEqualTo(303);
        while (tokyo.get("/api/v1/requests/" + id).status() != 200) {
            Thread.sleep(20);
        }
        tokyo.get("/en/requests");
        head.get("/en/sent");
        reference = new ADraft(tokyo, id).seen().get("reference").asString();
    }

    @Test
    void theHeadSeesAtOnceWhoSentWhatToWhomAndNothingOfTheCase() {
        var list = head.get("/en/sent").body();

        assertThat(list.substring(list.indexOf(reference)))
                .contains(
                        "to Japan",
                        "Demonstration 24/7 Point, Japan",
                        "Begun by <bdi>Demo Duty Officer (Lisbon)",
                        "Approved by <bdi>Demo Approving Officer (Lisbon)",
                        "Sent by <bdi>Demo Duty Officer (Lisbon)");
        assertThat(list).doesNotContain("Connection logs of 2 November", "203.0.113.7", "booking system");
        assertThat(head.get("/api/v1/sent").body())
                .contains(reference, "\"recallable\":true")
                .doesNotContain("Connection logs of 2 November");
        assertThat(head.get("/en/account").body()).contains("href=\"/en/sent\"");
        for (var path : new String[] {"/en/requests", "/en/requests/" + id, "/api/v1/requests/" + id}) {
            assertThat(head.get(path).status()).as("the case itself: " + path).isEqualTo(404);
        }
    }

    @Test
    void whatTheHeadRecallsTheOtherSideSeesAtOnceAndCannotConfirm() {
        Desk.act(tokyo, id, "ACKNOWLEDGE");
        var page = head.post("/en/sent/" + id + "/recall", REASON);
        assertThat(page.body()).contains("Recall", reference, "Sent from a stolen session.");
        assertThat(new ADraft(tokyo, id).seen().get("status").asString())
                .as("without a touch nothing is recalled")
                .isEqualTo("ACKNOWLEDGED");

        assertThat(head.post("/en/sent/" + id + "/recall", Touch.answered(REASON, Touch.demand(page)))
                        .status())
                .isEqualTo(303);

        var told = "do not act on it. What was done under it must be undone.";
        assertThat(tokyo.get("/en/requests/" + id).body())
                .contains(told, "Recalled by the head of the authority", "Sent from a stolen session.")
                .doesNotContain("Demo Head (Lisbon)", "CONFIRM-form");
        var list = tokyo.get("/en/requests").body();
        assertThat(list.substring(0, list.indexOf(reference))).contains("Recalled: do not act on these");
        assertThat(list).contains(told);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
        var confirming =
                "{\"act\": \"CONFIRM\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(today, today.plusDays(90));
        assertThat(new ADraft(tokyo, id).act(confirming).body())
                .contains("\"status\":409", "Recalled by the head of the authority");
        assertThat(lisbon.get("/en/requests/" + id).body()).contains("The head of your authority recalled it.");
    }

    @Test
    void aRecallIsInTheRecordWithItsTouchAndBothSidesHaveTheReceipt() throws InterruptedException {
        recall();
        var steps = new ADraft(tokyo, id).seen().get("steps");
        var last = steps.get(steps.size() - 1);
        assertThat(last.get("act").asString()).isEqualTo("RECALL");

        for (var side : new Http[] {tokyo, lisbon}) {
            var reply = side.get(last.get("receipt").asString());
            while (reply.status() == 404) {
                Thread.sleep(20);
                reply = side.get(last.get("receipt").asString());
            }
            var verdict =
                    ReceiptVerification.of(Receipt.fromJson(reply.bytes())).verdict();
            assertThat(verdict.checks()).noneMatch(Check.Failed.class::isInstance);
            assertThat(reply.body()).contains("request.recall", reference).doesNotContain("stolen session");
        }
    }

    @Test
    void aRecallIsForTheReasonThatWasShownAndHappensOnce() {
        var page = head.post("/en/sent/" + id + "/recall", REASON);
        var other = Touch.answered(Map.of("text", "Another reason."), Touch.demand(page));
        assertThat(head.post("/en/sent/" + id + "/recall", other).body())
                .contains("what you saw has changed meanwhile");
        recall();

        assertThat(head.post("/en/sent/" + id + "/recall", REASON).body()).contains("This is not possible now");
        assertThat(head.post("/en/sent/" + id + "/recall", Map.of("text", " ")).status())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseRecallsWhateverTheyAre() {
        for (var name : new String[] {
            "Demo Head (Tokyo)",
            "Demo Gatekeeper (Lisbon)",
            "Demo Duty Officer (Lisbon)",
            "Demo Approving Officer (Lisbon)",
            "Demo Prosecutor (Lisbon)",
            "Demo Secretary One"
        }) {
            var somebody = Http.officer(name);
            somebody.get("/en/account");
            assertThat(somebody.get("/en/sent/" + id).status()).as(name).isEqualTo(404);
            assertThat(Touch.confirm(somebody, "/en/sent/" + id + "/recall", REASON)
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(lisbon.json("POST", "/api/v1/requests/" + id + "/acts", "{\"act\": \"RECALL\", \"text\": \"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(new ADraft(tokyo, id).seen().get("status").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void whatIsStillOnItsWayIsRecalledWithoutTheOtherSideEverKnowing() {
        database.sql("UPDATE requests_request SET status = 'SENT' WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();

        recall();

        assertThat(new ADraft(lisbon, id).seen().get("status").asString()).isEqualTo("RECALLED_BEFORE_DELIVERY");
        assertThat(tokyo.get("/en/requests/" + id).status()).isEqualTo(404);
        assertThat(tokyo.get("/en/requests").body()).doesNotContain(reference);
    }

    @Test
    void aHeadsProgramRecalls() {
        var at = "/api/v1/sent/" + id;
        assertThat(head.get("/api/v1/session").body()).contains("Demo Head (Lisbon)", "\"token\"");
        assertThat(head.json("POST", at + "/recall", "{\"text\": \"stolen\"}").body())
                .contains("\"status\":409", "fresh touch");
        assertThat(head.json("POST", at + "/recall", "{}").status()).isEqualTo(400);
        var demand = ADraft.read(head.json("POST", at + "/touches", "{\"text\": \"stolen\"}"));
        assertThat(demand.get("shown").toString()).contains("stolen", reference);

        var recalled = head.json(
                "POST",
                at + "/recall",
                "{\"text\": \"stolen\", \"touch\": {\"id\": \""
                        + demand.get("id").asString() + "\", \"demonstration\": true}}");

        assertThat(recalled.status()).as(recalled.body()).isEqualTo(200);
        assertThat(recalled.body()).contains("\"status\":\"RECALLED\"", "\"recallable\":false");
    }

    private void recall() {
        assertThat(Touch.confirm(head, "/en/sent/" + id + "/recall", REASON).status())
                .isEqualTo(303);
    }
}

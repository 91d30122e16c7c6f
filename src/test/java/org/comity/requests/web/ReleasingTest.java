package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.identity.Role;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;

/// Honest people in a hurry: what is held is released by somebody else, in time for an emergency, and once.
@NodeTest
class ReleasingTest extends FirstRequestHeld {

    @Test
    void neitherTheSenderNorAWriterReleasesWhateverTheirRoles() {
        var boss = desk.somebody(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER, Role.HEAD);
        var writer = desk.somebody(Role.OFFICER, Role.APPROVER);
        var id = writer.approved(approver, "JP");
        assertThat(status(boss.touched(id, "SEND"))).isEqualTo("HELD");
        clock.advance(COOL_DOWN);

        assertThat(boss.touched(id, "RELEASE").status()).isEqualTo(404);
        assertThat(boss.act(id, "{\"act\": \"RELEASE\"}").body()).contains("\"status\":409", "you sent it");
        assertThat(writer.act(id, "{\"act\": \"RELEASE\"}").body()).contains("\"status\":409", "you wrote part");
        assertThat(drafter.act(id, "{\"act\": \"RELEASE\"}").body())
                .as("nor an officer without another role")
                .contains("\"status\":409", "not among your functions");
        assertThat(boss.session().get("/en/requests/" + id).body()).contains("Somebody else must do this: you sent it");
        assertThat(boss.status(id)).isEqualTo("HELD");

        assertWentOut(approver.touched(id, "RELEASE"));
    }

    @Test
    void nobodyReleasesBeforeTheCoolDownIsOver() {
        var id = held();
        clock.advance(COOL_DOWN.minusSeconds(1));

        assertThat(approver.demand(id, "RELEASE").status()).isEqualTo(404);
        assertThat(approver.act(id, "{\"act\": \"RELEASE\"}").body()).contains("\"status\":409", "It is held until");
        assertThat(approver.session().get("/en/requests/" + id).body())
                .contains("Not before the time given above")
                .doesNotContain("value=\"RELEASE\"");

        clock.advance(Duration.ofSeconds(1));
        assertThat(approver.session().get("/en/requests/" + id).body()).contains("value=\"RELEASE\"");
    }

    @Test
    void anHonestEmergencyIsOutWithinFiveMinutes() throws InterruptedException {
        var begun = clock.instant();
        var id = drafter.approved(approver, "JP");
        clock.advance(Duration.ofMinutes(2));
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");
        clock.advance(COOL_DOWN);
        assertWentOut(approver.touched(id, "RELEASE"));

        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        await(tokyo, "/api/v1/requests/" + id);
        assertThat(Duration.between(begun, clock.instant())).isLessThan(Duration.ofMinutes(5));
        var there = new ADraft(tokyo, id).seen();
        assertThat(there.get("status").asString()).isEqualTo("DELIVERED");
        assertThat(there.get("steps").toString())
                .contains("\"RELEASE\"")
                .as("why it was held is the requesting authority’s own business")
                .doesNotContain("\"HOLD\"", "FIRST_", drafter.person().name());
        assertThat(there.get("callBackWords").size()).isEqualTo(4);
    }

    @Test
    void aReleaseThatIsReplayedIsRefused() {
        var id = held();
        clock.advance(COOL_DOWN);
        var demand = approver.demand(id, "RELEASE");
        var call = approver.signed("RELEASE", demand);
        assertWentOut(approver.act(id, call));

        assertThat(approver.act(id, call).status()).isEqualTo(409);
        assertThat(approver.touched(id, "RELEASE").status()).isEqualTo(404);
        var other = heldAgain();
        clock.advance(COOL_DOWN);
        assertThat(approver.act(other, call).body()).contains("\"status\":409", "used before");
        assertThat(approver.status(other)).isEqualTo("HELD");
    }

    @Test
    void theTouchIsForWhatIsShownAndThatSaysWhatIsUnusualAndWhoSentIt() {
        var newcomer = desk.somebodyNew(Role.OFFICER);
        var id = drafter.approved(approver, "JP");
        newcomer.touched(id, "SEND");
        clock.advance(COOL_DOWN);
        var demand = approver.demand(id, "RELEASE");
        assertThat(ADraft.read(demand).get("shown").toString())
                .contains(
                        "Release and send",
                        "confirmed with a new passkey",
                        newcomer.person().name(),
                        "A server was entered.");
        var call = approver.signed("RELEASE", demand);
        approver.act(id, "{\"act\": \"RETURN\", \"text\": \"Who is this?\"}");
        drafter.act(id, "{\"act\": \"SUBMIT\"}");
        approver.touched(id, "APPROVE");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");
        clock.advance(COOL_DOWN);

        assertThat(approver.act(id, call).body())
                .as("it was sent by somebody else, with other cautions")
                .contains("\"status\":409", "changed meanwhile");
        assertThat(approver.status(id)).isEqualTo("HELD");
    }

    @Test
    void onceReleasedTheNextOneGoesOutAtOnce() {
        release(held());

        var next = drafter.approved(approver, "JP");
        assertWentOut(drafter.touched(next, "SEND"));
    }

    @Test
    void theRecordProvesWhoSentWhoReleasedAndWhatWentOut() throws InterruptedException {
        var id = held();
        var at = "/api/v1/requests/" + id;
        var heldReceipt = receipt(at, "HOLD");
        assertThat(heldReceipt.statement().fields())
                .containsEntry("hold.cautions", "FIRST_BY_OFFICER FIRST_TO_STATE NEW_KEY")
                .containsKey("touch.signature")
                .doesNotContainKey("document.sha256");
        assertThat(checks(heldReceipt)).noneMatch(Check.Failed.class::isInstance);

        release(id);

        var document = drafter.session().get(at + "/document").bytes();
        var released = receipt(at, "RELEASE");
        assertThat(released.statement().field("officer"))
                .contains(approver.person().id().toString());
        assertThat(ReceiptVerification.of(released)
                        .withDocument(Sha256.of(document))
                        .verdict())
                .isInstanceOf(Verdict.Valid.class);
    }

    private String heldAgain() {
        var newcomer = desk.somebodyNew(Role.OFFICER);
        var id = drafter.approved(approver, "JP");
        assertThat(status(newcomer.touched(id, "SEND"))).isEqualTo("HELD");
        return id;
    }

    private Receipt receipt(String at, String act) throws InterruptedException {
        for (var step : ADraft.read(drafter.session().get(at)).get("steps")) {
            if (step.get("act").asString().equals(act)) {
                return Receipt.fromJson(
                        await(drafter.session(), step.get("receipt").asString()).bytes());
            }
        }
        throw new AssertionError("No step " + act);
    }

    private static List<Check> checks(Receipt receipt) {
        return ReceiptVerification.of(receipt).verdict().checks();
    }

    private static Http.Reply await(Http reader, String address) throws InterruptedException {
        for (var attempt = 0; attempt < 200; attempt++) {
            var reply = reader.get(address);
            if (reply.status() == 200) {
                return reply;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Nothing came at " + address);
    }
}

package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.web.RealDesk.Somebody;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Impostors at an officer's desk, and honest people in a hurry: what is sent while something is unusual waits for
/// a second pair of eyes, and for no longer than an emergency can bear.
@NodeTest
@SuppressWarnings("NullAway.Init")
class HoldingTest {

    private static final Duration COOL_DOWN = Duration.ofMinutes(2);

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private RealDesk desk;
    private Somebody drafter;
    private Somebody approver;

    @BeforeEach
    void aRealAuthorityThatNeverSentAnything() {
        desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        drafter = desk.somebody(Role.OFFICER);
        approver = desk.somebody(Role.OFFICER, Role.APPROVER);
    }

    @Test
    void aHijackedSessionThatSendsAtThreeInTheMorningForTheFirstTimeToANewStateIsHeld() {
        desk = RealDesk.of(AuthorityFunction.CENTRAL_AUTHORITY, people, database, clock.instant());
        drafter = desk.somebody(Role.OFFICER);
        approver = desk.somebody(Role.OFFICER, Role.APPROVER);
        advanceTo(LocalTime.of(14, 0));
        var known = drafter.signedIn().approved(approver.signedIn(), "JP");
        desk.sentBefore(drafter, known, 30, clock.instant());
        assertWentOut(drafter.touched(known, "SEND"));
        advanceTo(LocalTime.of(3, 0));

        var id = drafter.signedIn().approved(approver.signedIn(), "PT");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");

        assertThat(new ADraft(drafter.session(), id)
                        .seen()
                        .get("hold")
                        .get("cautions")
                        .toString())
                .isEqualTo("[\"FIRST_TO_STATE\",\"UNUSUAL_HOUR\",\"OUT_OF_HOURS\",\"UNUSUAL_TARGET\"]");
    }

    @Test
    void theOfficerSeesWhyItIsHeldUntilWhenAndWhoReleasesIt() {
        var id = held();

        var page = drafter.session().get("/en/requests/" + id).body();

        assertThat(page)
                .contains(
                        "Held for a second look",
                        "the first request this officer ever sent",
                        "It can be released from",
                        drafter.person().name() + " sent it. An approving officer, a gatekeeper or the head")
                .doesNotContain("value=\"RELEASE\"");
        assertThat(new ADraft(drafter.session(), id)
                        .seen()
                        .get("hold")
                        .get("until")
                        .asString())
                .isEqualTo(clock.instant().plus(COOL_DOWN).toString());
        assertThat(drafter.touched(id, "SEND").status()).as("sending again").isEqualTo(404);
        assertThat(status(drafter.act(id, "{\"act\": \"SEND\"}")))
                .as("a click that comes twice changes nothing")
                .isEqualTo("HELD");
    }

    @Test
    void whatIsHeldDoesNotExistForTheRequestedSide() {
        var id = held();
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var reference =
                new ADraft(drafter.session(), id).seen().get("reference").asString();
        tokyo.get("/en/account");
        var nothing = tokyo.get("/api/v1/requests/" + UUID.randomUUID());

        for (var base : new String[] {"/api/v1/requests/" + id, "/en/requests/" + id}) {
            for (var path : new String[] {
                "", "/document", "/draft.docx", "/draft.pdf", "/receipts/1", "/receipts/4", "/assistance.pdf"
            }) {
                assertThat(tokyo.get(base + path).status()).as(base + path).isEqualTo(404);
            }
        }
        assertThat(tokyo.get("/api/v1/requests/" + id).body()).isEqualTo(nothing.body());
        assertThat(tokyo.get("/en/requests").body()).doesNotContain(reference);
        assertThat(tokyo.get("/api/v1/requests").body()).doesNotContain(reference, id);
        assertThat(tokyo.json("POST", "/api/v1/requests/" + id + "/acts", "{\"act\": \"ACKNOWLEDGE\"}")
                        .status())
                .isEqualTo(404);
        var gatekeeper = Http.officer("Demo Gatekeeper (Tokyo)");
        assertThat(gatekeeper.get("/en/people/readings?reference=" + reference).body())
                .contains("Your authority has no request of this reference.");
        assertThat(database.sql("SELECT document_id IS NULL AND sent_at IS NULL FROM requests_request WHERE id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Boolean.class)
                        .single())
                .as("nothing is sealed, and nothing counts as sent")
                .isTrue();
        assertThat(database.sql("SELECT count(*) FROM requests_print WHERE request_id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .as("what was printed is thrown away")
                .isZero();
        assertThat(database.sql("SELECT count(*) FROM exchange_parcel WHERE subject = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

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
    void whatIsReturnedGoesBackToItsDraftAndIsHeldAgainWhenItIsSentAgain() {
        var id = held();

        assertThat(status(approver.act(id, "{\"act\": \"RETURN\", \"text\": \"I do not know of this.\"}")))
                .isEqualTo("DRAFT");
        assertThat(drafter.session().get("/en/requests/" + id).body()).doesNotContain("id=\"hold\"");
        drafter.act(id, "{\"act\": \"SUBMIT\"}");
        approver.touched(id, "APPROVE");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");
    }

    @Test
    void onceReleasedTheNextOneGoesOutAtOnce() {
        release(held());

        var next = drafter.approved(approver, "JP");
        assertWentOut(drafter.touched(next, "SEND"));
    }

    @Test
    void aNewPasskeyOrManyAtOnceAreHeldEvenSo() {
        release(held());
        var newcomer = desk.somebodyNew(Role.OFFICER);
        var first = drafter.approved(approver, "JP");
        desk.sentBefore(newcomer, first, 1, clock.instant().minus(Duration.ofHours(1)));
        newcomer.touched(first, "SEND");
        assertThat(new ADraft(newcomer.session(), first)
                        .seen()
                        .get("hold")
                        .get("cautions")
                        .toString())
                .isEqualTo("[\"NEW_KEY\"]");

        clock.advance(Duration.ofMinutes(11));
        for (var sent = 0; sent < 5; sent++) {
            var one = drafter.signedIn().approved(approver.signedIn(), "JP");
            assertWentOut(drafter.touched(one, "SEND"));
        }
        var sixth = drafter.approved(approver, "JP");
        assertThat(status(drafter.touched(sixth, "SEND"))).isEqualTo("HELD");
        assertThat(new ADraft(drafter.session(), sixth)
                        .seen()
                        .get("hold")
                        .get("cautions")
                        .toString())
                .isEqualTo("[\"BURST\"]");
    }

    @Test
    void theHeadSeesWhatIsHeldAndRecallsItAndTheOtherSideNeverKnew() {
        var head = desk.somebody(Role.HEAD);
        var id = held();
        var reference =
                new ADraft(drafter.session(), id).seen().get("reference").asString();
        var form = Map.of("text", "Nobody here wrote this.");
        assertThat(head.session().get("/en/sent").body())
                .contains(reference, "It was held.", "the first request this officer ever sent", "Sent, and held, by");
        assertThat(head.session().get("/api/v1/sent").body()).contains("FIRST_BY_OFFICER", "\"HELD\"");
        assertThat(head.session().get("/en/requests/" + id).status()).isEqualTo(404);

        var page = head.session().post("/en/sent/" + id + "/recall", form);
        assertThat(head.session()
                        .post("/en/sent/" + id + "/recall", head.recallTouch(page, form))
                        .status())
                .isEqualTo(303);

        assertThat(drafter.status(id)).isEqualTo("RECALLED_BEFORE_DELIVERY");
        clock.advance(COOL_DOWN);
        assertThat(approver.act(id, "{\"act\": \"RELEASE\"}").status()).isEqualTo(409);
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        assertThat(tokyo.get("/api/v1/requests/" + id).status()).isEqualTo(404);
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

    /// The first request the drafter ever sends.
    private String held() {
        var id = drafter.approved(approver, "JP");
        assertThat(status(drafter.touched(id, "SEND"))).isEqualTo("HELD");
        return id;
    }

    private String heldAgain() {
        var newcomer = desk.somebodyNew(Role.OFFICER);
        var id = drafter.approved(approver, "JP");
        assertThat(status(newcomer.touched(id, "SEND"))).isEqualTo("HELD");
        return id;
    }

    private void release(String id) {
        clock.advance(COOL_DOWN);
        assertWentOut(approver.touched(id, "RELEASE"));
    }

    private void advanceTo(LocalTime local) {
        var now = ZonedDateTime.ofInstant(clock.instant(), RealDesk.TALLINN);
        var then = now.with(local);
        clock.advance(Duration.between(now, then.isBefore(now) ? then.plusDays(1) : then));
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

    /// Delivery follows at once and may have been faster than the answer.
    private static void assertWentOut(Http.Reply reply) {
        assertThat(status(reply)).isIn("SENT", "DELIVERED");
    }

    private static String status(Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return ADraft.read(reply).get("status").asString();
    }
}

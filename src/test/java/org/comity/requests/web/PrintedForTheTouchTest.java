package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.documents.SealRoom;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.requests.RequestId;
import org.comity.requests.store.PrintStore;
import org.comity.requests.usecase.DiscardingPrints;
import org.comity.seals.usecase.KeepingSeals;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an officer touches for is the very paper that goes out: printed when the touch is asked for, kept under the key
/// of the case, sealed and sent as it is, and not sent when it no longer says what would be printed now.
@NodeTest
@SuppressWarnings("NullAway.Init")
class PrintedForTheTouchTest {

    private static final String PAPER = "SHA-256 of the document, before its seal";

    @Autowired
    PrintStore prints;

    @Autowired
    DiscardingPrints discarding;

    @Autowired
    KeepingSeals seals;

    @Autowired
    Vault vault;

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Http officer;
    private Http approver;

    @BeforeEach
    void signIn() {
        officer = Desk.drafter(TestNode.address());
        approver = Http.officer("Demo Approving Officer (Lisbon)");
    }

    @Test
    void thePaperThatIsTouchedForIsTheOneThatThenBearsTheSeal() throws InterruptedException {
        var draft = approved();
        var demand = ask(draft);
        clock.advance(Duration.ofMinutes(3));

        assertThat(answer(draft, demand).status()).isEqualTo(200);

        var sealed = officer.get(draft.address() + "/document").bytes();
        assertThat(Sha256.of(beforeTheSeal(sealed)).hex()).isEqualTo(paper(demand));
        assertThat(kept(draft)).isZero();
        var receipt = receipt(draft);
        assertThat(receipt.statement().field("document.printed.sha256")).contains(paper(demand));
        assertThat(ReceiptVerification.of(receipt)
                        .withDocument(Sha256.of(sealed))
                        .verdict())
                .isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void whoeverAsksAMomentLaterIsShownTheSamePaperAndBothTouchesHold() {
        var draft = approved();
        var first = ask(draft);
        clock.advance(Duration.ofMinutes(4));
        assertThat(paper(ask(draft))).isEqualTo(paper(first));
        assertThat(answer(draft, first).status()).isEqualTo(200);
    }

    @Test
    void whatIsPrintedAnewIsTouchedForAnew() {
        var draft = approved();
        var first = ask(draft);
        clock.advance(Duration.ofMinutes(6));
        var second = ask(draft);
        assertThat(paper(second)).isNotEqualTo(paper(first));

        assertChanged(answer(draft, first));
        assertThat(answer(draft, second).status()).isEqualTo(200);
    }

    @Test
    void aDraftThatWasChangedIsNotSentOnTheOldPaper() {
        var draft = approved();
        var before = ask(draft);
        approver.json("POST", draft.address() + "/acts", "{\"act\": \"RETURN\", \"text\": \"Which server?\"}");
        draft.patch("{\"values\": {\"facts\": \"The second server was entered.\"}}");
        draft.act("{\"act\": \"SUBMIT\"}");
        ADraft.touched(approver, draft.address(), "APPROVE");

        assertChanged(answer(draft, before));
        var after = ask(draft);
        assertThat(after.body()).contains("The second server was entered.");
        assertThat(answer(draft, after).status()).isEqualTo(200);
    }

    @Test
    void aPaperOnAnotherVersionOfTheFormIsNotSent() {
        var draft = approved();
        var before = ask(draft);
        database.sql("UPDATE requests_print SET source_sha256 = sha256('another form') WHERE request_id = :id")
                .param("id", UUID.fromString(draft.id()))
                .update();

        assertChanged(answer(draft, before));
        assertThat(draft.seen().get("status").asString()).isEqualTo("APPROVED");
        assertThat(answer(draft, ask(draft)).status()).isEqualTo(200);
    }

    @Test
    void aPaperWithTheDateOfYesterdayIsNotSentAndThePageShowsTodays() {
        advanceTo(LocalTime.of(23, 58));
        signIn();
        var draft = approved();
        var path = "/en/requests/" + draft.id() + "/acts";
        var form = Map.of("act", "SEND");
        var yesterday = Touch.answered(form, Touch.demand(officer.post(path, form)));
        clock.advance(Duration.ofMinutes(4));

        var again = officer.post(path, yesterday);

        assertThat(again.body()).contains("what you saw has changed meanwhile", PAPER);
        assertThat(officer.post(path, Touch.answered(form, Touch.demand(again))).status())
                .isEqualTo(303);
    }

    @Test
    void aPaperNobodyTouchedForIsThrownAwayAfterAQuarterOfAnHour() {
        var draft = approved();
        ask(draft);
        clock.advance(Duration.ofMinutes(14));
        discarding.discard();
        assertThat(kept(draft)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        discarding.discard();
        assertThat(kept(draft)).isZero();
    }

    @Test
    void whatIsKeptIsSealedForItsRequestAloneAndDoesNotSurviveTheKeyOfTheCase() {
        var draft = approved();
        ask(draft);
        var id = RequestId.named(draft.id());
        var key = caseKey(draft);
        assertThat(prints.find(id, key)).isPresent();
        var stored = database.sql("SELECT paper FROM requests_print WHERE request_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("paper"))
                .single();
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex("%PDF".getBytes(StandardCharsets.US_ASCII)));

        vault.destroy(key);

        assertThat(prints.find(id, key)).isEmpty();
        assertThat(answer(draft, ask(draft)).status()).isNotEqualTo(200);
    }

    @Test
    void anAuthorityWithoutASealIsToldWhatToDoBeforeAndAfterTheTouch() {
        var desk = RealDesk.of(AuthorityFunction.CONTACT_POINT, people, database, clock.instant());
        var drafter = desk.somebody(Role.OFFICER);
        var id = drafter.approved(desk.somebody(Role.OFFICER, Role.APPROVER), "JP");
        var demand = drafter.demand(id, "SEND");
        assertThat(demand.status()).isEqualTo(201);
        seals.current(desk.authority(), clock.instant());
        database.sql("SELECT case_key FROM seals_certificate WHERE authority_id = :id")
                .param("id", desk.authority().id().value())
                .query(UUID.class)
                .list()
                .forEach(key -> vault.destroy(new CaseKeyId(key)));
        var said = "no electronic seal that works now";

        assertThat(drafter.answer(id, "SEND", demand).body()).contains("\"status\":409", said);
        assertThat(drafter.demand(id, "SEND").body()).contains("\"status\":409", said);
        var page = drafter.session().post("/en/requests/" + id + "/acts", Map.of("act", "SEND"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(said, "choose a seal on its page");
        assertThat(drafter.status(id)).isEqualTo("APPROVED");
    }

    private ADraft approved() {
        var draft = ADraft.begunBy(officer);
        draft.patch(ADraft.COMPLETE);
        draft.act("{\"act\": \"SUBMIT\"}");
        assertThat(ADraft.touched(approver, draft.address(), "APPROVE").status())
                .isEqualTo(200);
        return draft;
    }

    private static Reply ask(ADraft draft) {
        return draft.officer().json("POST", draft.address() + "/touches/SEND", null);
    }

    private static Reply answer(ADraft draft, Reply demand) {
        var id = demand.status() == 201 ? ADraft.read(demand).get("id").asString() : UUID.randomUUID();
        return draft.act("{\"act\": \"SEND\", \"touch\": {\"id\": \"" + id + "\", \"demonstration\": true}}");
    }

    private static String paper(Reply demand) {
        assertThat(demand.status()).as(demand.body()).isEqualTo(201);
        for (var line : ADraft.read(demand).get("shown")) {
            if (line.get("label").asString().equals(PAPER)) {
                return line.get("value").asString();
            }
        }
        throw new AssertionError("No paper is shown: " + demand.body());
    }

    private static void assertChanged(Reply reply) {
        assertThat(reply.body()).contains("\"status\":409", "changed meanwhile");
    }

    /// As anybody can do it who has the sealed document: what the room was left with is put back.
    private static byte[] beforeTheSeal(byte[] sealed) {
        var printed = sealed.clone();
        put(printed, "/ByteRange [", SealRoom.RANGE);
        put(printed, "/M (D:", SealRoom.MOMENT);
        var from = find(printed, SealRoom.CONTENTS) + SealRoom.CONTENTS.length;
        for (var at = from; printed[at] != '>'; at++) {
            printed[at] = '0';
        }
        return printed;
    }

    private static void put(byte[] pdf, String begins, byte[] room) {
        System.arraycopy(room, 0, pdf, find(pdf, begins.getBytes(StandardCharsets.US_ASCII)), room.length);
    }

    private static int find(byte[] pdf, byte[] what) {
        var room = new String(pdf, StandardCharsets.ISO_8859_1)
                .indexOf(new String(SealRoom.BEGINS, StandardCharsets.US_ASCII));
        for (var at = room; at < pdf.length; at++) {
            if (Arrays.equals(pdf, at, Math.min(pdf.length, at + what.length), what, 0, what.length)) {
                return at;
            }
        }
        throw new AssertionError("The document has no room");
    }

    private Receipt receipt(ADraft draft) throws InterruptedException {
        for (var attempt = 0; attempt < 100; attempt++) {
            var reply = officer.get("/en/requests/" + draft.id() + "/receipts/4");
            if (reply.status() == 200) {
                return Receipt.fromJson(reply.bytes());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No receipt came");
    }

    private int kept(ADraft draft) {
        return database.sql("SELECT count(*) FROM requests_print WHERE request_id = :id")
                .param("id", UUID.fromString(draft.id()))
                .query(Integer.class)
                .single();
    }

    private CaseKeyId caseKey(ADraft draft) {
        return new CaseKeyId(database.sql("SELECT case_key FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(draft.id()))
                .query(UUID.class)
                .single());
    }

    private void advanceTo(LocalTime time) {
        var now = ZonedDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"));
        var then = now.with(time);
        clock.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }
}

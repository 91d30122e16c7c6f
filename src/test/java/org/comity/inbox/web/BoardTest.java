package org.comity.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.duty.APoint;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.inbox.usecase.FillingBoard;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The board as officers use it: found by words, taken, handed over, acknowledged.
@NodeTest
class BoardTest {

    @Autowired
    Directory directory;

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SeenStatements seen;

    private ABoard.Desks desks;

    @BeforeEach
    void signIn() {
        desks = ABoard.Desks.signedIn();
    }

    @Test
    void aRequestIsFoundByItsWordsByItsOwnSideAtOnceAndByTheOtherFromDeliveryOn() throws InterruptedException {
        var draft = ABoard.draft(desks.lisbon());
        assertThat(ABoard.find(desks.lisbon(), draft.word()).body())
                .contains(draft.reference(), "Next: Submit for approval");
        assertThat(ABoard.find(desks.tokyo(), draft.word()).body()).doesNotContain(draft.reference());

        var sent = desks.delivered();
        for (var words : List.of(
                sent.word(),
                sent.reference(),
                sent.word().toUpperCase(Locale.ROOT) + "@EXAMPLE.org",
                "Portugal " + sent.word(),
                "البرتغال " + sent.word(),
                "203.0.113.7 " + sent.word())) {
            assertThat(ABoard.find(desks.tokyo(), words).body())
                    .as(words)
                    .contains(sent.reference(), "Next: Acknowledge receipt", "In nobody’s hands");
        }
        assertThat(ABoard.find(desks.tokyo(), "Tbilisi " + sent.word()).body()).doesNotContain(sent.reference());
        var stranger = Http.officer(elsewhere().name());
        assertThat(ABoard.find(stranger, sent.word()).body())
                .contains("No request that you can read")
                .doesNotContain(sent.reference());
        var api = desks.tokyo().json("POST", "/api/v1/board/search", "{\"words\": \"" + sent.word() + "\"}");
        assertThat(api.body())
                .contains("\"reference\":\"" + sent.reference() + "\"", "\"waitsForUs\":true")
                .doesNotContain("\"next\"");
    }

    /// An officer of an authority that is no side of it.
    private Officer elsewhere() {
        var other = APoint.enrolled(people, clock, "KI", "Asia/Kathmandu");
        return ABoard.joins(other.authority(), people, clock, Role.OFFICER);
    }

    @Test
    void noWordLiesReadableInTheDatabaseAndTheSameWordOfTwoAuthoritiesHasTwoDigests() throws InterruptedException {
        var sent = desks.delivered();

        var digests = database.sql("SELECT count(*) FROM inbox_word WHERE request_id = :id")
                .param("id", UUID.fromString(sent.id()))
                .query(Integer.class)
                .single();
        var distinct = database.sql("SELECT count(DISTINCT digest) FROM inbox_word WHERE request_id = :id")
                .param("id", UUID.fromString(sent.id()))
                .query(Integer.class)
                .single();

        assertThat(digests).isGreaterThan(50).isEqualTo(distinct);
    }

    @Test
    void whatIsRedIsFoundCountedAndPagedForThoseAloneWhoWorkOnIt() {
        clock.advance(Duration.ofSeconds(1)); // what changed last stands first
        var word = "red" + UUID.randomUUID().toString().substring(0, 8);
        var begun = desks.lisbon().json("POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\"}");
        var id = begun.header("Location").replaceFirst("^.*/", "");
        desks.lisbon()
                .json(
                        "PATCH",
                        "/api/v1/requests/" + id + "/draft",
                        "{\"values\": {\"subject\": \"" + word + "\"}, \"handling\": \"TLP:RED\"}");

        assertThat(ABoard.find(desks.lisbon(), word).body()).contains(id);
        assertThat(ABoard.find(desks.approver(), word).body())
                .contains("No request that you can read")
                .doesNotContain(id);
        assertThat(desks.approver().get("/api/v1/board?section=all").body()).doesNotContain(id);
        assertThat(desks.lisbon().get("/api/v1/board?section=all").body()).contains(id);
        var mark = desks.lisbon()
                .get("/en/board")
                .body()
                .replaceFirst("(?s)^.*?(/board/changes\\?mark=[0-9a-f]+)\".*$", "/en$1");
        assertThat(desks.lisbon().get(mark).body()).doesNotContain("Show it");
        assertThat(desks.lisbon().get("/en/board/changes?mark=another").body()).contains("Show it");
        assertThat(ABoard.ticked(desks.approver(), "take", List.of(id), Map.of())
                        .status())
                .isEqualTo(404);
        var colleague = Lisbon.officer(directory);
        assertThat(ABoard.ticked(
                                desks.lisbon(),
                                "give",
                                List.of(id),
                                Map.of("to", colleague.id().toString()))
                        .body())
                .contains("The colleague cannot read one of them");
    }

    @Test
    void aRequestIsTakenGivenAndReleasedAndWhoIsSuspendedHasNothingInHand() {
        clock.advance(Duration.ofSeconds(1)); // what changed last stands first
        var made = ABoard.draft(desks.lisbon());
        var night = ABoard.joins(Lisbon.officer(directory).authority(), people, clock, Role.OFFICER);

        assertThat(desks.lisbon()
                        .postForm("/en/board/ticked", List.of(Map.entry("take", made.id())))
                        .status())
                .isEqualTo(303);
        assertThat(ABoard.find(desks.lisbon(), made.word()).body()).contains("In your hands");
        assertThat(ABoard.ticked(
                                desks.lisbon(),
                                "give",
                                List.of(made.id()),
                                Map.of("to", night.id().toString()))
                        .status())
                .isEqualTo(303);
        assertThat(ABoard.find(desks.lisbon(), made.word()).body()).contains("In the hands of " + night.name());
        assertThat(Http.officer(night.name()).get("/en/board?section=mine").body())
                .contains(made.reference());
        people.suspend(night.id(), clock.instant());
        assertThat(ABoard.find(desks.lisbon(), made.word()).body()).contains("In nobody’s hands");
        assertThat(desks.lisbon().get("/en/board?section=all&hands=NOBODY").body())
                .contains(made.reference());
        assertThat(ABoard.ticked(
                                desks.lisbon(),
                                "give",
                                List.of(made.id()),
                                Map.of("to", night.id().toString()))
                        .status())
                .isEqualTo(422);
        assertThat(ABoard.ticked(desks.lisbon(), "release", List.of(made.id()), Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(ABoard.ticked(desks.tokyo(), "take", List.of(made.id()), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(ABoard.ticked(desks.lisbon(), "take", List.of(), Map.of()).body())
                .contains("Choose at least one");
    }

    @Test
    void aShiftIsHandedOverWithANoteOnEachAndIsTheReceiversOnceAccepted() {
        var one = ABoard.draft(desks.lisbon());
        var two = ABoard.draft(desks.lisbon());
        var authority = Lisbon.officer(directory).authority();
        var day = ABoard.joins(authority, people, clock, Role.OFFICER);
        var night = ABoard.joins(authority, people, clock, Role.OFFICER);
        var dayDesk = Http.officer(day.name());
        dayDesk.get("/en/account");
        ABoard.ticked(dayDesk, "take", List.of(one.id(), two.id()), Map.of());
        assertThat(dayDesk.get("/en/board/handovers/new").body()).contains(one.reference(), two.reference());

        var form = new ArrayList<Map.Entry<String, String>>();
        form.add(Map.entry("case", one.id()));
        form.add(Map.entry("case", two.id()));
        form.add(Map.entry("note-" + one.id(), "Call Osaka at six."));
        form.add(Map.entry("to", night.id().toString()));
        var handed = dayDesk.postForm("/en/board/handovers", form);
        assertThat(handed.status()).isEqualTo(303);
        assertThat(dayDesk.get(handed.location()).body()).contains("Call Osaka at six.", "Withdraw the hand-over");
        assertThat(desks.lisbon().get(handed.location()).status()).isEqualTo(404);

        var nightDesk = Http.officer(night.name());
        assertThat(nightDesk.get("/en/board").body()).contains("From " + day.name(), "your answer is awaited");
        assertThat(nightDesk.get(handed.location()).body()).contains("Call Osaka at six.", two.reference());
        assertThat(dayDesk.post(handed.location(), Map.of("answer", "accept")).status())
                .isEqualTo(404);
        assertThat(nightDesk.post(handed.location(), Map.of("answer", "accept")).status())
                .isEqualTo(303);
        assertThat(nightDesk.get("/en/board?section=mine").body()).contains(one.reference(), two.reference());
        assertThat(nightDesk.get("/en/board").body()).doesNotContain("your answer is awaited");
        assertThat(dayDesk.get("/en/board?section=mine").body()).doesNotContain(one.reference());
        assertThat(database.sql("SELECT count(*) FROM inbox_handover_case WHERE position("
                                + "convert_to('Osaka', 'UTF8') IN note) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void manyAreAcknowledgedEachByItselfAndWhatWasWithdrawnMeanwhileSaysSo() throws InterruptedException {
        var stays = desks.delivered();
        var goes = desks.delivered();
        var both = List.of(stays.id(), goes.id());
        assertThat(ABoard.ticked(desks.tokyo(), "acknowledge", both, Map.of()).body())
                .contains("Acknowledge these 2 requests", stays.reference(), goes.reference());
        var withdrawal = Map.of("act", "WITHDRAW", "text", "It is not needed any more.");
        assertThat(desks.lisbon()
                        .post("/en/requests/" + goes.id() + "/acts", withdrawal)
                        .status())
                .isEqualTo(303);

        var came = desks.tokyo()
                .postForm(
                        "/en/board/acknowledge",
                        both.stream().map(id -> Map.entry("case", id)).toList());

        assertThat(came.status()).isEqualTo(200);
        assertThat(came.body())
                .contains(stays.reference(), "Acknowledged.", goes.reference(), "This is not possible now");
        assertThat(desks.tokyo().get("/api/v1/requests/" + stays.id()).body()).contains("ACKNOWLEDGED");
        assertThat(desks.tokyo().get("/api/v1/requests/" + goes.id()).body()).contains("WITHDRAWN");
        assertThat(ABoard.ticked(desks.tokyo(), "acknowledge", both, Map.of()).body())
                .contains("These do not wait for an acknowledgement");
    }

    @Test
    void aTextIsKeptSealedUsedInADraftAndReadByNobodyElse() {
        var id = UUID.randomUUID().toString();
        var text = Map.of("title", "Retention", "words", "Providers keep\nsuch logs briefly.", "whose", "own");
        assertThat(desks.lisbon().post("/en/board/texts/" + id, text).status()).isEqualTo(303);
        assertThat(desks.lisbon().get("/en/board/texts").body()).contains("Retention", "For myself alone");
        assertThat(desks.approver().get("/en/board/texts/" + id).status()).isEqualTo(404);
        assertThat(desks.approver().post("/en/board/texts/" + id, text).status())
                .isEqualTo(404);
        assertThat(desks.tokyo()
                        .post("/en/board/texts/" + id + "/delete", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(desks.lisbon()
                        .post("/en/board/texts/" + id, Map.of("title", "", "words", "x"))
                        .status())
                .isEqualTo(422);

        var made = ABoard.draft(desks.lisbon());
        var into = "/en/board/texts/into/" + made.id();
        assertThat(desks.lisbon().get("/en/requests/" + made.id() + "/draft").body())
                .contains(into);
        assertThat(desks.lisbon().get(into).body()).contains("Retention", "such logs briefly.");
        assertThat(desks.tokyo().get(into).status()).isEqualTo(404);
        assertThat(desks.lisbon()
                        .post(into, Map.of("text", id, "field", "subject"))
                        .body())
                .contains("one line only");
        var added = desks.lisbon().post(into, Map.of("text", id, "field", "facts"));
        assertThat(added.location()).endsWith("/draft#facts");
        assertThat(desks.lisbon().get("/en/requests/" + made.id() + "/draft").body())
                .contains(made.word() + "@example.org.\n\nProviders keep\nsuch logs briefly.");
        assertThat(ABoard.find(desks.lisbon(), "briefly " + made.word()).body()).contains(made.reference());

        assertThat(desks.lisbon()
                        .post("/en/board/texts/" + id, Map.of("title", "R", "words", "x", "whose", "authority"))
                        .status())
                .isEqualTo(303);
        assertThat(desks.approver().get("/en/board/texts").body()).contains("For all of my authority");
        assertThat(desks.lisbon()
                        .post("/en/board/texts/" + id + "/delete", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(desks.lisbon().get("/en/board/texts/" + id).status()).isEqualTo(404);
    }

    @Test
    void nothingIsLeftOutSilentlyAndARefusedHandOverKeepsItsNotes() {
        var many =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(101).toList();
        assertThat(ABoard.ticked(desks.lisbon(), "take", many, Map.of()).body()).contains("No more than 100 at a time");

        var id = Desk.at(TestNode.address()).draft();
        var refused = desks.lisbon()
                .post("/en/board/handovers", Map.of("case", id, "note-" + id, "Call Tokyo at nine.", "to", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Call Tokyo at nine.</textarea>");
    }

    @Test
    void whoeverKeepsASharedTextForThemselvesTakesItFromNobody() {
        var id = UUID.randomUUID().toString();
        var title = "Shared " + id;
        desks.lisbon().post("/en/board/texts/" + id, Map.of("title", title, "words", "For all.", "whose", "authority"));

        assertThat(desks.lisbon()
                        .post(
                                "/en/board/texts/" + id,
                                Map.of("title", "Mine " + id, "words", "For me.", "whose", "own"))
                        .status())
                .isEqualTo(303);

        assertThat(desks.approver().get("/en/board/texts/" + id).body()).contains(title);
        assertThat(desks.lisbon().get("/en/board/texts").body()).contains(title, "Mine " + id);
    }

    @Test
    void whatIsDueWithinADayStandsUnderNowAndAskingForTheBoardAsksABoundedNumberOfQuestions() {
        desks.lisbon().get("/en/board");
        seen.forget();
        desks.lisbon().get("/en/board");
        var asked = seen.forPages().size();
        ABoard.draft(desks.lisbon());
        ABoard.draft(desks.lisbon());
        desks.lisbon().get("/en/board");
        seen.forget();
        desks.lisbon().get("/en/board");

        assertThat(seen.forPages().size()).isEqualTo(asked).isLessThan(30);
    }

    @Test
    void aBoardThatThereWasNotBeforeIsFilledFromTheRequests(
            @Autowired FillingBoard filling, @Value("${spring.flyway.url}") String owner) throws InterruptedException {
        var tables = JdbcClient.create(new DriverManagerDataSource(owner));
        var sent = desks.delivered();
        var id = UUID.fromString(sent.id());
        for (var table : List.of("inbox_word", "inbox_case")) {
            tables.sql("DELETE FROM " + table + " WHERE request_id = :id")
                    .param("id", id)
                    .update();
        }
        tables.sql("DELETE FROM inbox_filled").update();
        assertThat(ABoard.find(desks.tokyo(), sent.word()).body()).doesNotContain(sent.reference());

        var broken = UUID.fromString(desks.delivered().id());
        var content = content(tables, broken);
        keep(tables, broken, new byte[] {1});
        filling.fill();
        keep(tables, broken, content);
        assertThat(tables.sql("SELECT 1 AS one FROM inbox_filled")
                        .query((row, number) -> 1)
                        .list())
                .as("what could not be read is tried again")
                .isEmpty();
        filling.fill();
        assertThat(tables.sql("SELECT 1 AS one FROM inbox_filled")
                        .query((row, number) -> 1)
                        .list())
                .hasSize(1);

        assertThat(ABoard.find(desks.tokyo(), sent.word()).body()).contains(sent.reference());
        assertThat(ABoard.find(desks.lisbon(), sent.word()).body()).contains(sent.reference());
    }

    private static byte[] content(JdbcClient tables, UUID request) {
        return tables.sql("SELECT content FROM requests_request WHERE id = :id")
                .param("id", request)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static void keep(JdbcClient tables, UUID request, byte[] content) {
        tables.sql("UPDATE requests_request SET content = :content WHERE id = :id")
                .param("content", content)
                .param("id", request)
                .update();
    }
}

package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters between the two sides of a request, beside its acts.
@NodeTest
class LettersTest {

    private static final String OURS = "Shall we telephone at nine about the second server?";
    private static final String THEIRS = "Nine is well. Please have the port at hand.";

    @Autowired
    JdbcClient database;

    private Http lisbon;
    private Http tokyo;
    private String id;

    @BeforeEach
    void aDeliveredRequest() throws InterruptedException {
        lisbon = Desk.drafter(TestNode.address());
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        tokyo.get("/en/account");
        id = Desk.at(TestNode.address()).approved();
        assertThat(letter(lisbon, OURS).body()).contains("No letter can be written", OURS);
        assertThat(Desk.act(lisbon, id, "SEND").status()).isEqualTo(303);
        for (var attempt = 0; attempt < 100 && tokyo.get("/en/requests/" + id).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    @Test
    void bothSidesWriteAndEachSeesTheNamesOfItsOwnPeopleAlone() {
        assertThat(letter(lisbon, OURS).status()).isEqualTo(303);
        assertThat(letter(tokyo, THEIRS).status()).isEqualTo(303);

        assertThat(letters(lisbon))
                .contains("Letter 1 from Portugal", OURS, "Letter 2 from Japan", THEIRS, "Duty Officer (Lisbon)")
                .doesNotContain("Duty Officer (Tokyo)");
        assertThat(letters(tokyo)).contains(OURS, THEIRS, "(Tokyo)").doesNotContain("Officer (Lisbon)");
        var notes = tokyo.get("/api/v1/requests/" + id + "/notes").body();
        assertThat(notes).contains(OURS, THEIRS, "\"kind\":\"LETTER\"").doesNotContain("Officer (Lisbon)");
        assertThat(new ADraft(lisbon, id).seen().get("status").asString())
                .as("a letter moves nothing")
                .isEqualTo("DELIVERED");
    }

    @Test
    void theOtherSideIsToldThatThereIsALetterAndNotWhatItSays() {
        letter(lisbon, OURS);

        assertThat(told(tokyo)).isEqualTo(1);
        assertThat(tokyo.get("/en/notices").body()).doesNotContain(OURS);
        assertThat(told(lisbon)).isZero();
    }

    @Test
    void whatCannotBeKeptIsShownAgainAsItWasTyped() {
        var refused = letter(lisbon, "Before \u202Eretfa");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Before \u202Eretfa", "href=\"#letter\"");
        assertThat(letter(lisbon, "  ").status()).isEqualTo(422);
        assertThat(lisbon.json("POST", "/api/v1/requests/" + id + "/letters", "{\"text\": \"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(letters(tokyo)).doesNotContain("Letter 1");
    }

    @Test
    void whatWasTypedForAnActThatIsOpenNoLongerIsShownOnceMore() {
        var late = tokyo.post("/en/requests/" + id + "/acts", Map.of("act", "ANSWER", "text", "All of March."));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Not kept:", "All of March.", "href=\"#unkept\"", "id=\"unkept\"");
        var use = lisbon.post(
                "/en/requests/" + id + "/use",
                Map.of("USE-on", "2026-01-02", "USE-text", "In court.", "USE-within", "yes"));
        assertThat(use.body()).contains("In court.", "href=\"#unkept\"");
    }

    @Test
    void twoHundredLettersOfOneSideAreTheMostAndTheOtherSideStillWrites() {
        letter(lisbon, OURS);
        database.sql(
                        "INSERT INTO requests_note (request_id, kind, number, side, at, details, entry_id)"
                                + " SELECT request_id, kind, next, side, at, details, entry_id"
                                + " FROM requests_note, generate_series(2, 200) next WHERE request_id = :id AND kind = 'LETTER'")
                .param("id", UUID.fromString(id))
                .update();

        var refused = letter(lisbon, "One more.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("already written 200", "One more.", "href=\"#letter\"");
        assertThat(letter(tokyo, THEIRS).status()).isEqualTo(303);
    }

    @Test
    void aLetterIsInTheRecordByItsDigest() throws InterruptedException {
        letter(tokyo, THEIRS);
        var address = "/api/v1/requests/" + id + "/notes/LETTER/1/receipt";
        for (var attempt = 0; attempt < 100 && lisbon.get(address).status() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(50));
        }

        var receipt = Receipt.fromJson(lisbon.get(address).bytes());

        assertThat(receipt.statement().field("act")).contains("request.letter");
        assertThat(receipt.statement().fields()).containsKey("details.sha256");
        assertThat(receipt.toJson()).doesNotContain("Nine is well");
        assertThat(ReceiptVerification.of(receipt).verdict().checks()).noneMatch(Check.Failed.class::isInstance);
        assertThat(lisbon.get("/api/v1/requests/" + id + "/notes/LETTER/2/receipt")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void forEverybodyElseThereIsNoLetterAndUnderRedForThoseAloneWhoWorkOnIt() {
        letter(lisbon, OURS);
        var stranger = Http.officer("Demo Prosecutor (Tokyo)");
        assertThat(letter(stranger, "x").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/requests/" + id + "/notes").status()).isEqualTo(404);
        assertThat(letter(stranger, UUID.randomUUID().toString(), "x").status()).isEqualTo(404);

        letter(tokyo, THEIRS);
        tokyo.post("/en/requests/" + id + "/handling", Map.of("handling", "TLP:RED"));
        var colleague = Http.officer("Demo Approving Officer (Tokyo)");
        assertThat(letter(colleague, "x").status()).isEqualTo(404);
        var before = told(colleague);
        letter(lisbon, "A second one.");
        assertThat(told(colleague)).as("as often as before").isEqualTo(before);
        assertThat(letters(tokyo)).contains("A second one.");
    }

    /// How often somebody was told that the other side wrote about this very request.
    private long told(Http reader) {
        return Arrays.stream(reader.get("/en/notices").body().split("<li", -1))
                .filter(line -> line.contains(id) && line.contains("The other side wrote to you about a request"))
                .count();
    }

    private Http.Reply letter(Http from, String words) {
        return letter(from, id, words);
    }

    private static Http.Reply letter(Http from, String request, String words) {
        from.get("/en/account");
        return from.post("/en/requests/" + request + "/letters", Map.of("letter", words));
    }

    private String letters(Http reader) {
        return reader.get("/en/requests/" + id)
                .body()
                .replaceFirst("(?s)^.*id=\"letters\"", "")
                .replaceFirst("(?s)</section>.*$", "");
    }
}

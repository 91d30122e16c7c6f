package org.comity.profiles.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.profiles.intake.AWordFile;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From a document to a proposal, over plain HTTP as a browser would.
@NodeTest
class ImportPagesTest {

    private static final Pattern ROW = Pattern.compile("/rows/(\\d+)\"");

    private Http officer = Http.visitor();

    @Autowired
    JdbcClient database;

    @BeforeEach
    void anOfficerWithNothingWaiting() {
        database.sql("UPDATE profiles_import SET status = 'DISCARDED' WHERE status = 'OPEN'")
                .update();
        officer = Http.officer("Demo Duty Officer (Lisbon)");
        officer.get("/en/proposals/imports");
    }

    @Test
    void whatWasReadIsShownBeforeAnythingIsWrittenAndBecomesOneProposal() {
        var place = "art. " + number();
        var before = begun();
        var review = uploaded(AWordFile.with()
                .row("Convention", "Law")
                .row("Article 6", "Demonstration Act, " + place + "\nIt is punished.")
                .row("The rule nobody numbered", "Demonstration Act, art. 9\nIt is punished, too.")
                .bytes());

        var page = officer.get(review).body();
        assertThat(page).contains(place, "It is punished.", "No article can be made out.", "The rule nobody numbered");
        assertThat(begun()).as("proposals begun").isEqualTo(before);
        assertThat(act(review, "DRAFT").status()).isEqualTo(422);

        var row = lastRow(page);
        assertThat(officer.post(review + "/rows/" + row, mended("nonsense")).status())
                .isEqualTo(422);
        assertThat(officer.post(review + "/rows/" + row, mended("ETS185 8")).status())
                .isEqualTo(303);
        var drafted = act(review, "DRAFT");

        assertThat(drafted.location()).startsWith("/en/proposals/");
        var proposal = officer.get(drafted.location()).body();
        assertThat(proposal).contains(place, "It is punished.", "Legal profile of a test", "not assessed");
        assertThat(act(review, "DRAFT").location()).as("once, however often").isEqualTo(drafted.location());
        assertThat(officer.get(review).location()).isEqualTo(drafted.location());
        assertThat(rowsKept(review)).as("what was read is deleted").isZero();
    }

    @Test
    void whatARowCannotHoldIsShownToBeMendedAndNeverTakenUnseen() {
        var review = uploaded(("state,articles,act,place,penalty\nPT,ETS185 8,Demonstration Act,art. " + number() + ","
                        + "years ".repeat(100) + "\n")
                .getBytes(UTF_8));
        assertThat(officer.get(review).body()).contains("longer than a row holds");
        var row = review + "/rows/" + lastRow(officer.get(review).body());
        assertThat(officer.get(row).body()).contains("years years");

        var fields = mended("ETS185 8");
        fields.put("penalty", "years ".repeat(100));
        assertThat(officer.post(row, fields).status()).isEqualTo(422);
        fields.put("penalty", "up to two years");
        assertThat(officer.post(row, fields).status()).isEqualTo(303);

        assertThat(officer.get(act(review, "DRAFT").location()).body()).contains("up to two years");
    }

    @Test
    void nobodyElseSeesWhatWasReadNotEvenOfTheSameAuthority() {
        var review = uploaded(AWordFile.ordinary().bytes());

        for (var other : new String[] {"Demo Gatekeeper (Lisbon)", "Demo Duty Officer (Tokyo)"}) {
            var stranger = Http.officer(other);
            stranger.get("/en/proposals");
            assertThat(stranger.get(review).status()).isEqualTo(404);
            assertThat(stranger.get(review + "/rows/1").status()).isEqualTo(404);
            assertThat(stranger.post(review + "/acts", Map.of("do", "DRAFT")).status())
                    .isEqualTo(404);
            assertThat(stranger.post(review + "/acts", Map.of("do", "DISCARD")).status())
                    .isEqualTo(404);
        }
        assertThat(officer.get(review).status()).isEqualTo(200);
    }

    @Test
    void aDocumentAboutAnotherStateIsNotThisOfficersToHandIn() {
        assertThat(upload(fields("JP"), AWordFile.ordinary().bytes()).status()).isEqualTo(404);
        assertThat(Http.visitor().get("/en/proposals/imports").location()).contains("/sign-in");
    }

    @Test
    void discardingDeletesWhatWasReadAtOnce() {
        var review = uploaded(AWordFile.ordinary().bytes());

        assertThat(act(review, "DISCARD").status()).isEqualTo(303);
        assertThat(officer.get(review).status()).isEqualTo(404);
        assertThat(rowsKept(review)).isZero();
    }

    @Test
    void whatCouldNotBeReadCanBeLeftOutTogether() {
        var review = uploaded(AWordFile.with()
                .row("Something", "Demonstration Act, art. 1")
                .row("Article 42", "Demonstration Act, art. 2")
                .row("Article 3", "Demonstration Act, art. " + number())
                .bytes());

        assertThat(act(review, "LEAVE_OUT_UNREAD").status()).isEqualTo(303);
        assertThat(act(review, "DRAFT").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void aRefusedFileIsToldKindlyAndWhatWasTypedStays(String language) {
        for (var file : new byte[][] {
            new byte[0],
            "%PDF-1.7".getBytes(UTF_8),
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "a,b\n1,2".getBytes(UTF_8)
        }) {
            var reply = officer.postFile("/" + language + "/proposals/imports", fields("PT"), "x.docx", file);

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).contains("id=\"file-error\"", "Legal profile of a test");
        }
    }

    @Test
    void aFileOfTwoHundredMegabytesIsDroppedAndTheFormSaysSo() {
        var reply = upload(fields("PT"), new byte[200 << 20]);

        assertThat(reply.status()).isEqualTo(303);
        assertThat(officer.follow(reply).body()).contains("larger than this node takes");
    }

    @Test
    void filesAreTakenNowhereElseAndFromNobodyElse() {
        var visitor = Http.visitor();

        assertThat(officer.postFile("/en/proposals", Map.of(), "x", new byte[9]).status())
                .isEqualTo(415);
        assertThat(visitor.postFile("/en/proposals/imports", fields("PT"), "x", new byte[9])
                        .status())
                .isEqualTo(415);
        assertThat(visitor.postFile("/en/search", Map.of(), "x", new byte[9]).status())
                .isEqualTo(415);
    }

    @Test
    void aForgedFormWithAFileIsRefused() {
        var reply = officer.raw(
                "POST",
                "/en/proposals/imports",
                "--x\r\nContent-Disposition: form-data; name=\"state\"\r\n\r\nPT\r\n--x--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=x");

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void noMoreDocumentsWaitForOnePersonThanMay() {
        for (var number = 0; number < 5; number++) {
            uploaded(AWordFile.ordinary().bytes());
        }

        assertThat(upload(fields("PT"), AWordFile.ordinary().bytes()).body())
                .contains("Other documents of yours still wait");
    }

    @Test
    void whatThisProgramWroteIsReadAgainWithoutADifference() {
        var secretary = Http.officer("Demo Secretary One");
        secretary.get("/en/proposals/imports");
        for (var file : new String[] {"docx", "csv"}) {
            var written = Http.visitor().get("/en/states/EE/profile." + file);
            assertThat(written.status()).isEqualTo(200);

            var reply = secretary.postFile("/en/proposals/imports", fields("EE"), "profile.docx", written.bytes());
            assertThat(reply.status()).as(reply.body()).isEqualTo(303);
            var page = secretary.get(reply.location()).body();

            assertThat(page).as(file).contains("id=\"SAME\"");
            assertThat(page).as(file).doesNotContain("id=\"OPEN\"", "id=\"FRESH\"", "id=\"CHANGED\"");
        }
    }

    private String uploaded(byte[] file) {
        var reply = upload(fields("PT"), file);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    private Reply upload(Map<String, String> fields, byte[] file) {
        return officer.postFile("/en/proposals/imports", fields, "profile.docx", file);
    }

    private static Map<String, String> fields(String state) {
        return Map.of(
                "state", state,
                "document", "Legal profile of a test",
                "asOf", "2026-01-31",
                "language", "pt",
                "act", "",
                "instrument", "ETS185");
    }

    private static Map<String, String> mended(String articles) {
        var fields = new HashMap<String, String>();
        fields.put("articles", articles);
        fields.put("act", "Demonstration Act");
        fields.put("place", "art. " + number());
        fields.put("text", "It is punished.");
        fields.put("note", "");
        fields.put("fate", "ADD");
        fields.put("do", "KEEP");
        return fields;
    }

    private Reply act(String review, String what) {
        officer.get(review);
        return officer.post(review + "/acts", Map.of("do", what));
    }

    private long begun() {
        return database.sql("SELECT count(*) FROM profiles_proposal")
                .query(Long.class)
                .single();
    }

    private long rowsKept(String review) {
        var id = UUID.fromString(review.substring(review.lastIndexOf('/') + 1));
        return database.sql("SELECT count(*) FROM profiles_import_row WHERE import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// The row that stands in the part of what could not be read, which comes first.
    private static String lastRow(String page) {
        var row = ROW.matcher(page);
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private static int number() {
        return UUID.randomUUID().hashCode() & 0xFFFFFF;
    }
}

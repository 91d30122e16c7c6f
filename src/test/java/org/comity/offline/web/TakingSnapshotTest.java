package org.comity.offline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.audit.PublishedLog;
import org.comity.audit.VerifyCommand;
import org.comity.audit.proof.Statement;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Listing;
import org.comity.documents.VeraPdf;
import org.comity.identity.Directory;
import org.comity.testing.Http;
import org.comity.testing.Lisbon;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Snapshots;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.ObjectMapper;

/// A reader takes a part of the directory away: what is in it, for whom, and that it proves itself without network.
@NodeTest
class TakingSnapshotTest {

    private static final String PUBLIC = "tel:+4420794600";
    private static final String MEMBERS = "desk@pt-demonstration.example.org";
    private static final String ON_REQUEST = "tel:+4420794607";
    private static final String SECRETARIAT = "crisis@pt-demonstration.example.org";

    @Autowired
    ContactDirectory directory;

    @Autowired
    Directory people;

    @Autowired
    JdbcClient database;

    @Autowired
    PublishedLog log;

    @Autowired
    MutableClock clock;

    @TempDir
    private Path folder;

    private String printed = "";

    /// Whatever other tests took was taken long ago.
    @BeforeEach
    void anotherDay() {
        clock.advance(Duration.ofHours(25));
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        var visitor = Http.visitor();

        assertThat(visitor.get("/en/offline").location()).startsWith("/en/sign-in?next=");
        assertThat(Snapshots.take(visitor, "en", 7, "PT").location()).startsWith("/en/sign-in");
        assertThat(visitor.get("/en/directory").body()).doesNotContain("/en/offline");
    }

    @Test
    void aMemberTakesWhatIsForEveryoneAndForMembersAndNothingElse() {
        var member = Http.officer("Demo Member");
        assertThat(member.get("/en/directory").body()).contains("/en/offline");

        assertThat(Snapshots.cards(Snapshots.taken(member, "en", 7, "PT")))
                .contains(PUBLIC, MEMBERS)
                .doesNotContain(ON_REQUEST, SECRETARIAT);
    }

    @Test
    void anOfficerTakesWhatTheirOwnAuthorityGivesOnRequestAndThatOfNoOther() {
        var own = listing().id().toString();
        var cards = Snapshots.eachCard(Snapshots.taken(Http.officer("Demo Duty Officer (Lisbon)"), "en", 7, "PT"));

        assertThat(cards)
                .filteredOn(card -> card.contains(own))
                .singleElement()
                .asString()
                .contains(ON_REQUEST);
        assertThat(cards)
                .filteredOn(card -> !card.contains(own))
                .isNotEmpty()
                .noneMatch(card -> card.contains(ON_REQUEST));
        assertThat(cards).noneMatch(card -> card.contains(SECRETARIAT));
    }

    /// A file cannot be called back: what the secretariat sees on a page does not leave in one.
    @Test
    void theSecretariatTakesNoMoreThanAnyMember() {
        assertThat(Snapshots.cards(Snapshots.taken(Http.officer("Demo Secretary One"), "en", 7, "PT")))
                .contains(PUBLIC, MEMBERS)
                .doesNotContain(ON_REQUEST, SECRETARIAT);
    }

    @Test
    void onlyTheStatesAndFunctionsChosenAreInside() {
        var trainer = Http.officer("Demo Trainer");
        var all = Snapshots.eachCard(Snapshots.taken(trainer, "en", 7, "PT", "JP"));
        var reply = trainer.postForm(
                "/en/offline",
                List.of(Map.entry("state", "JP"), Map.entry("function", "CONTACT_POINT"), Map.entry("days", "7")));

        assertThat(all)
                .anyMatch(card -> card.contains("X-COMITY-STATE:PT"))
                .anyMatch(card -> card.contains("X-COMITY-STATE:JP"));
        assertThat(Snapshots.eachCard(reply.bytes()))
                .isNotEmpty()
                .allMatch(card -> card.contains("X-COMITY-STATE:JP") && card.contains("24/7 point of contact"))
                .hasSizeLessThan(all.size());
    }

    @Test
    void nobodyTakesTheWholeDirectoryAway() {
        var lawyer = Http.officer("Demo Provider Lawyer");
        var states = directory.all().stream()
                .map(listing -> listing.country().code())
                .distinct()
                .limit(21)
                .toArray(String[]::new);

        assertThat(states).hasSize(21);
        var many = Snapshots.take(lawyer, "en", 7, states);
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.body()).contains("Choose at most 20 States.");
        assertThat(Snapshots.take(lawyer, "en", 31, "PT").body()).contains("Type a number of days from 1 to 30.");
        assertThat(Snapshots.take(lawyer, "en", 7).body()).contains("Choose at least one State.");
        assertThat(Snapshots.take(lawyer, "en", 7, "ZZ").status()).isEqualTo(422);
        assertThat(Snapshots.take(lawyer, "en", 7, "<b>").status()).isEqualTo(422);
        assertThat(lawyer.get("/en/offline?state=PT&days=0").status()).isEqualTo(422);
    }

    @Test
    void afterFiveInADayTheReaderIsToldWhenTheNextIsPossible() {
        var auditor = Http.officer("Demo Auditor");
        for (var i = 0; i < 5; i++) {
            Snapshots.taken(auditor, "en", 1, "PT");
            clock.advance(Duration.ofMinutes(1));
        }
        var sixth = Snapshots.take(auditor, "en", 1, "PT");

        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.body()).contains("You have taken all you may take in 24 hours. The next is possible from");
        clock.advance(Duration.ofHours(24));
        Snapshots.taken(Http.officer("Demo Auditor"), "en", 1, "PT");
    }

    @Test
    void theRecordKnowsThatItLeftAndNotWhatWasInIt() throws IOException {
        var gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
        var snapshot = Snapshots.taken(gatekeeper, "en", 3, "PT");
        var manifest = Snapshots.file(snapshot, "manifest.json");
        var said = new ObjectMapper().readTree(manifest);

        var entry = entryOf(said.get("serial").stringValue());
        assertThat(entry.fields())
                .containsOnlyKeys("act", "at", "by", "listings", "manifest.sha256", "serial", "until")
                .containsEntry("act", "snapshot.taken")
                .containsEntry("manifest.sha256", Sha256.of(manifest).hex())
                .containsEntry("listings", said.get("listings").asString());
        assertThat(said.get("for").get("name").stringValue()).isEqualTo("Demo Gatekeeper (Lisbon)");
        assertThat(said.get("node").get("key").stringValue())
                .isEqualTo(log.verifierKey().toString());
    }

    @Test
    void itProvesItselfWithoutNetworkUntilItsTimeIsOver() throws IOException {
        var file = saved(Snapshots.taken(Http.officer("Demo Head (Lisbon)"), "fr", 2, "PT", "JP"));

        assertThat(verify(file, "--key", log.verifierKey().toString())).isZero();
        assertThat(printed).contains("✓ key", "✓ signature", "✓ files: contacts.pdf", "✓ files: contacts.vcf");
        assertThat(printed).contains("Demo Head (Lisbon)", "✓ valid until").endsWith("Valid.\n");
        assertThat(verify(file)).isZero();
        assertThat(printed).contains("– key: compare", "/log/vkey");

        clock.advance(Duration.ofDays(2));
        assertThat(verify(file, "--key", log.verifierKey().toString())).isEqualTo(3);
        assertThat(printed).contains("! valid until").endsWith("EXPIRED: its time is over. Authentic.\n");
    }

    @Test
    void everyAlteredByteIsNamedWithItsFile() throws IOException {
        var snapshot = Snapshots.taken(Http.officer("Demo Prosecutor (Lisbon)"), "en", 2, "PT");
        var places = new Random(29).ints(300, 0, snapshot.length).boxed().toList();
        var inEachFile = Snapshots.unpacked(snapshot).values().stream()
                .map(content -> indexOf(snapshot, content) + content.length / 2)
                .toList();

        for (var place : concat(places, inEachFile)) {
            assertNamed(snapshot, place);
        }
    }

    private void assertNamed(byte[] snapshot, int place) throws IOException {
        var altered = snapshot.clone();
        altered[place] ^= 1;
        var code = verify(saved(altered));

        assertThat(code).as("byte %d: %s", place, printed).isIn(1, 2);
        assertThat(printed).as("byte %d", place).contains(ownerOf(snapshot, place));
    }

    /// The file whose header, content or line in the directory a byte belongs to; the words for the end of all.
    private static String ownerOf(byte[] snapshot, int place) {
        var owner = "the archive";
        var text = new String(snapshot, StandardCharsets.ISO_8859_1);
        for (var file : Snapshots.unpacked(snapshot).entrySet()) {
            var name = file.getKey();
            var header = text.indexOf(name) - 30;
            var line = text.lastIndexOf(name) - 46;
            var end = header + 30 + name.length() + file.getValue().length;
            if ((place >= header && place < end) || (place >= line && place < line + 46 + name.length())) {
                owner = name;
            }
        }
        return owner;
    }

    private static int indexOf(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static List<Integer> concat(List<Integer> one, List<Integer> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void thePageIsArchivalAccessibleAndMarkedOnEverySheet(String language) throws IOException {
        var officer = Http.officer("Demo Approving Officer (Tokyo)");
        var snapshot = Snapshots.taken(officer, language, 7, "PT", "JP", "FR", "DE");
        var serial = new ObjectMapper()
                .readTree(Snapshots.file(snapshot, "manifest.json"))
                .get("serial")
                .stringValue();
        var pdf = Snapshots.file(snapshot, "contacts.pdf");

        var year = String.valueOf(
                LocalDate.now(clock.withZone(ZoneId.of("Asia/Tokyo"))).getYear());
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                        .contains("Demo Approving Officer (Tokyo)", "Demonstration 24/7 Point", serial, year);
            }
        }
    }

    /// As it is written in the transaction of the act, whether or not it has its place in the log yet.
    private Statement entryOf(String serial) {
        return Statement.parse(database.sql(
                        "SELECT statement FROM audit_entry WHERE statement LIKE '%\"serial\":\"' || :serial || '\"%'")
                .param("serial", serial)
                .query(String.class)
                .single());
    }

    private Listing listing() {
        var point = Lisbon.officer(people).authority().id();
        return directory.of(point).orElseThrow();
    }

    private Path saved(byte[] snapshot) throws IOException {
        return Files.write(folder.resolve("snapshot.zip"), snapshot);
    }

    private int verify(Path file, String... options) {
        var out = new StringWriter();
        var arguments = new java.util.ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        var code = new CommandLine(new VerifyCommand(clock))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        printed = out.toString();
        return code;
    }
}

package org.comity.evidence.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.testing.EvidenceDesk.does;
import static org.comity.testing.EvidenceDesk.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.comity.audit.VerifyCommand;
import org.comity.evidence.EvidenceFiles;
import org.comity.evidence.PackageId;
import org.comity.evidence.archive.WritingPackage;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.store.PackageStore;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.seals.NoSeal;
import org.comity.testing.EvidenceDesk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine;

/// The executing authority seals what it hands over once, and nobody who takes a copy makes a seal in its
/// name.
@NodeTest
class SealOfHandingOverTest {

    private static final String SEAL = "META-INF/signature-handover.p7s";
    private static final String LIST = "META-INF/ASiCManifest-handover.xml";
    private static final int MOST_TRIES = 500;
    private static final String WHOLE = "META-INF/signature.p7s";

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    PackageStore packages;

    @Autowired
    KeepingCustody custody;

    @Autowired
    FindingPackages finding;

    @Autowired
    FreshTouch touch;

    @Autowired
    AnnouncingEvidence telling;

    @Autowired
    Directory directory;

    @Autowired
    TransactionOperations transaction;

    @TempDir
    Path folder;

    private EvidenceDesk desk;
    private Http lisbon;
    private Http tokyo;

    @BeforeEach
    void signIn() {
        desk = new EvidenceDesk(database, clock);
        lisbon = desk.lisbon();
        tokyo = desk.tokyo();
    }

    @Test
    void everyCopyBearsTheVerySealThatWasMadeAtHandingOver() throws IOException {
        var evidence = desk.opened(desk.executing());
        var kept = seal(evidence);

        var first = exported(lisbon, evidence);
        clock.advance(Duration.ofMinutes(1));
        var second = exported(lisbon, evidence);

        assertThat(unpacked(first)).containsEntry(SEAL, kept);
        assertThat(unpacked(second)).containsEntry(SEAL, kept).containsEntry(LIST, content(first, LIST));
        assertThat(content(second, WHOLE)).isNotEqualTo(content(first, WHOLE));
        assertThat(seal(evidence)).isEqualTo(kept);
        assertThat(receipt(evidence, 3))
                .contains("evidence.handed-over", Sha256.of(kept).hex());
        for (var copy : List.of(first, second)) {
            assertThat(verified(copy))
                    .startsWith("4 ")
                    .contains(
                            "the seal of the handing over fits",
                            "it is in the name of the executing authority, ",
                            "it is in the name of the authority that took this copy out, ");
        }
    }

    @Test
    void whatWasHandedOverBeforeSealsWereKeptGetsItsSealAtTheFirstExportAndKeepsIt() throws IOException {
        var evidence = desk.sealed(desk.executing());
        handOverAsBefore(evidence);
        assertThat(does(lisbon, evidence, "accept").status()).isEqualTo(303);

        var first = exported(lisbon, evidence);
        var kept = seal(evidence);
        var second = exported(lisbon, evidence);

        assertThat(unpacked(first)).containsEntry(SEAL, kept);
        assertThat(unpacked(second)).containsEntry(SEAL, kept);
        assertThat(verified(second)).startsWith("4 ").contains("the seal of the handing over fits");
        assertThat(receipt(evidence, 5))
                .contains("evidence.exported", Sha256.of(kept).hex());
        assertThat(receipt(evidence, 6)).contains("evidence.exported").doesNotContain("seal.sha256");
    }

    /// As a node did that put the seal on each copy anew.
    private void handOverAsBefore(String evidence) {
        var officer = officer("Demo Prosecutor (Tokyo)");
        var found = packages.find(PackageId.named(evidence), officer.id()).orElseThrow();
        transaction.executeWithoutResult(_ -> {
            database.sql(
                            "UPDATE evidence_package SET status = 'HANDED_OVER', handed_over_at = sealed_at WHERE id = :id")
                    .param("id", UUID.fromString(evidence))
                    .update();
            custody.link(found, CustodyAct.HANDED_OVER, officer, "", found.sealedDigest(), Map.of());
        });
    }

    @Test
    void aCopyTakenBeforeHandingOverBearsNoSealOfThatAndTheHandingOverMakesIt() throws IOException {
        var evidence = desk.sealed(desk.executing());
        var copy = exported(tokyo, evidence);
        assertThat(unpacked(copy)).doesNotContainKeys(SEAL, LIST);
        assertThat(verified(copy)).startsWith("4 ").contains("was not handed over when this copy was made");

        assertThat(does(tokyo, evidence, "hand-over").status()).isEqualTo(303);
        assertThat(seal(evidence)).isNotEmpty();
    }

    @Test
    void nobodyPutsAnotherSealInItsPlace() {
        var evidence = UUID.fromString(desk.handedOver(desk.executing()));
        for (var other : List.of("NULL", "'another'")) {
            assertThatThrownBy(() -> database.sql(
                                    "UPDATE evidence_package SET handover_seal = " + other + " WHERE id = :id")
                            .param("id", evidence)
                            .update())
                    .hasMessageContaining("A sealed package does not change");
        }
    }

    @Test
    void anAuthorityWithoutASealHandsNothingOver() {
        var evidence = PackageId.named(desk.sealed(desk.executing()));
        var officer = officer("Demo Prosecutor (Tokyo)");
        var without = new WritingPackage((content, authority) -> {
            throw new NoSeal(authority.name() + " has none for " + content.length + " bytes");
        });
        var handing = new HandingOver(
                finding, new SealingHandover(without), packages, custody, touch, telling, transaction, clock);

        assertThat(handing.handOver(
                        evidence,
                        officer,
                        TouchAnswer.in(Map.of("touch", UUID.randomUUID().toString()))))
                .isEqualTo(new PackageOutcome.Refused(new PackageOutcome.Reason.NoSeal()));
        assertThat(page(tokyo, evidence.toString())).contains("Hand over the package");
        assertThat(does(tokyo, evidence.toString(), "hand-over").status()).isEqualTo(303);
    }

    /// An entry has its place, and so its receipt, a moment after its act.
    private String receipt(String evidence, int number) {
        var reply = lisbon.get("/en/evidence/" + evidence + "/receipts/" + number);
        for (var again = 0; reply.status() == 404 && again < MOST_TRIES; again++) {
            reply = lisbon.get("/en/evidence/" + evidence + "/receipts/" + number);
        }
        return reply.body();
    }

    private byte[] seal(String evidence) {
        return database.sql("SELECT handover_seal FROM evidence_package WHERE id = :id")
                .param("id", UUID.fromString(evidence))
                .query(byte[].class)
                .single();
    }

    private Officer officer(String name) {
        return directory.demonstrationOfficers().stream()
                .filter(officer -> officer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] exported(Http officer, String evidence) {
        var taken = officer.post("/en/evidence/" + evidence + "/export", Map.of("purpose", "For the court"));
        assertThat(taken.status()).isEqualTo(200);
        return taken.bytes();
    }

    private static byte[] content(byte[] archive, String name) throws IOException {
        return unpacked(archive).getOrDefault(name, new byte[0]);
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private String verified(byte[] copy) throws IOException {
        var file = Files.write(folder.resolve("evidence.asice"), copy);
        var roots = Files.write(
                folder.resolve("roots.pem"),
                Http.visitor().get("/seals/roots.pem").bytes());
        var out = new StringWriter();
        var command = new CommandLine(new VerifyCommand(clock, List.of(new EvidenceFiles(clock))))
                .setOut(new PrintWriter(out, true));
        return command.execute(file.toString(), "--key", roots.toString()) + " " + out;
    }
}

package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.comity.audit.proof.Check.Subject;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptVerificationTest {

    private static final byte[] DOCUMENT = "%PDF the request".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> ABOUT_DOCUMENT = Map.of(
            "document.name",
            "request.pdf",
            "document.sha256",
            Sha256.of(DOCUMENT).hex());

    private SmallLog log;
    private SmallLog otherLog;
    private Receipt receipt;

    @BeforeAll
    void makeLogs(@TempDir Path home) {
        log = new SmallLog(home.resolve("one"), 21, ABOUT_DOCUMENT);
        otherLog = new SmallLog(home.resolve("two"), 21, Map.of());
        receipt = log.receipt(13);
    }

    @Test
    void aReceiptWithItsDocumentAndThePublishedKeyIsValid() {
        var verdict = ReceiptVerification.of(receipt)
                .against(log.verifierKey())
                .withDocument(Sha256.of(DOCUMENT))
                .verdict();

        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        assertThat(verdict.checks()).hasSize(6).allMatch(check -> check instanceof Check.Passed);
    }

    @Test
    void whatWasNotGivenIsSaidNotToBeChecked() {
        var verdict = ReceiptVerification.of(receipt).verdict();

        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        assertThat(verdict.checks())
                .filteredOn(check -> check instanceof Check.NotChecked)
                .extracting(Check::subject)
                .containsExactly(Subject.KEY, Subject.DOCUMENT);
    }

    @Test
    void aReceiptIsWrittenAndReadAlike() {
        assertThat(read(receipt.toJson())).isEqualTo(receipt);
        assertThat(receipt.toJson()).endsWith("}\n").contains("\"comity-receipt/1\"", "Ministério Público · 検察庁");
    }

    @Test
    void everyAlteredByteIsNamed() {
        var json = receipt.toJson().getBytes(StandardCharsets.UTF_8);
        var unseen = new ArrayList<Integer>();
        for (var i = 0; i < json.length; i++) {
            for (var mask : new int[] {0x01, 0x20, 0x80}) {
                json[i] ^= (byte) mask;
                if (!named(json)) {
                    unseen.add(i);
                }
                json[i] ^= (byte) mask;
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(named(json)).as("the unaltered receipt says what it said").isTrue();
    }

    /// Unreadable, or not valid, or it says exactly what it said before (another space between two fields).
    private boolean named(byte[] altered) {
        try {
            var read = Receipt.fromJson(altered);
            return read.equals(receipt) || ReceiptVerification.of(read).verdict() instanceof Verdict.Invalid;
        } catch (UnreadableProof unreadable) {
            return unreadable.getMessage() != null;
        }
    }

    @Test
    void everyAlteredByteOfTheDocumentIsNamed() {
        for (var i = 0; i < DOCUMENT.length; i++) {
            var altered = DOCUMENT.clone();
            altered[i] ^= 1;

            assertFailure(
                    ReceiptVerification.of(receipt)
                            .withDocument(Sha256.of(altered))
                            .verdict(),
                    Subject.DOCUMENT,
                    "SHA-256");
        }
    }

    @Test
    void anotherStatementIsNamed() {
        var fields = new TreeMap<>(receipt.statement().fields());
        fields.put("reference", "PT-JP-14");

        assertFailure(verdict(with(new Statement(fields), receipt.salt(), receipt.entry())), Subject.STATEMENT, "salt");
    }

    @Test
    void anotherSaltIsNamed() {
        assertFailure(
                verdict(with(receipt.statement(), new Salt("00".repeat(32)), receipt.entry())),
                Subject.STATEMENT,
                "salt");
    }

    @Test
    void anotherEntryIsNamed() {
        assertFailure(
                verdict(with(receipt.statement(), receipt.salt(), new LogEntry(Sha256.of()))),
                Subject.ENTRY,
                "the entry was altered");
    }

    @ParameterizedTest
    @CsvSource({"12, 21, INCLUSION, leafIndex", "13, 22, CHECKPOINT, treeSize", "20, 21, INCLUSION, inclusionProof"})
    void anotherPlaceIsNamed(long leafIndex, long treeSize, Subject subject, String words) {
        var inclusion =
                new InclusionProof(leafIndex, treeSize, receipt.inclusion().path());

        assertFailure(verdict(with(inclusion)), subject, words);
    }

    @Test
    void anotherHashOfTheProofIsNamed() {
        var path = new ArrayList<>(receipt.inclusion().path());
        path.set(2, Sha256.of());

        assertFailure(verdict(with(new InclusionProof(13, 21, path))), Subject.INCLUSION, "inclusionProof");
    }

    @Test
    void aCheckpointOfAnotherRootIsNamed() {
        var note = receipt.checkpoint();
        var forged = new Checkpoint(SmallLog.ORIGIN, 21, Sha256.of());

        assertFailure(
                verdict(with(new SignedNote(forged.text(), note.signatures()))), Subject.SIGNATURE, "was altered");
    }

    @Test
    void aReceiptOfAnImpostorsLogIsNamedOnlyWithThePublishedKey() {
        var forged = otherLog.receipt(13);

        assertThat(verdict(forged)).isInstanceOf(Verdict.Valid.class);
        assertFailure(
                ReceiptVerification.of(forged).against(log.verifierKey()).verdict(),
                Subject.KEY,
                "not the published one");
    }

    @Test
    void aDocumentTheReceiptDoesNotSpeakOfIsNotProven() {
        assertFailure(
                ReceiptVerification.of(otherLog.receipt(0))
                        .withDocument(Sha256.of(DOCUMENT))
                        .verdict(),
                Subject.DOCUMENT,
                "not about a document");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\" : \"comity-receipt/1\"|\"format\" : \"comity-receipt/2\"|'format'",
                "\"leafIndex\" : 13|\"leafIndex\" : 13.0|'leafIndex'",
                "\"leafIndex\" : 13|\"leafIndex\" : \"13\"|'leafIndex'",
                "\"leafIndex\" : 13|\"leafIndex\" : 1e1|'leafIndex'",
                "\"leafIndex\" : 13|\"leafIndex\" : 99999999999999999999|'leafIndex'",
                "\"leafIndex\" : 13|\"leafIndex\" : 21|'leafIndex'",
                "\"leafIndex\" : 13|\"leafIndex\" : 13, \"extra\" : 1|'extra'",
                "\"leafIndex\" : 13,||'leafIndex'",
                "\"leafIndex\" : 13|\"leafIndex\" : 13, \"leafIndex\" : 13|leafIndex",
                "\"leafIndex\" : 13|\"leafIndex\" : [[[[13]]]]|depth",
                "\"act\" : \"request.sent\"|\"act\" : 1|'act'",
                "\"act\" : \"request.sent\"|\"act\" : null|'act'",
                "\"act\" : \"request.sent\"|\"act\" : \"a\\nb\"|'act'",
                "\"salt\" : \"|\"salt\" : \"0|'salt'"
            })
    void whatHasNotItsFormIsNamed(String part, String replacement, String named) {
        var json = receipt.toJson();
        assertThat(json).contains(part);

        assertThatThrownBy(() -> read(json.replace(part, replacement == null ? "" : replacement)))
                .isInstanceOf(UnreadableProof.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "13", "\"text\"", "{}", "<html>"})
    void whatIsNoReceiptIsUnreadable(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableProof.class);
    }

    @Test
    void aReceiptIsReadWholeAndNotWithoutLimit() {
        assertThatThrownBy(() -> read(receipt.toJson() + "{}")).isInstanceOf(UnreadableProof.class);
        assertThatThrownBy(() -> read(receipt.toJson() + " ".repeat(Receipt.MOST_BYTES)))
                .hasMessageContaining("at most");
    }

    private static Receipt read(String json) {
        return Receipt.fromJson(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(Receipt altered) {
        return ReceiptVerification.of(altered).verdict();
    }

    private static void assertFailure(Verdict verdict, Subject subject, String words) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> {
            assertThat(invalid.first().subject()).isEqualTo(subject);
            assertThat(invalid.first().finding()).contains(words);
        });
    }

    private Receipt with(Statement statement, Salt salt, LogEntry entry) {
        return new Receipt(statement, salt, entry, receipt.inclusion(), receipt.checkpoint(), receipt.verifierKey());
    }

    private Receipt with(InclusionProof inclusion) {
        return new Receipt(
                receipt.statement(),
                receipt.salt(),
                receipt.entry(),
                inclusion,
                receipt.checkpoint(),
                receipt.verifierKey());
    }

    private Receipt with(SignedNote checkpoint) {
        return new Receipt(
                receipt.statement(),
                receipt.salt(),
                receipt.entry(),
                receipt.inclusion(),
                checkpoint,
                receipt.verifierKey());
    }
}

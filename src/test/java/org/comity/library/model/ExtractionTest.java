package org.comity.library.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.library.Originals;
import org.comity.library.model.Extraction.Extracted;
import org.comity.library.model.FileRefused.Reason;
import org.comity.library.model.Findings.Barrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Originals, honest and hostile, taken apart.
class ExtractionTest {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private final Extraction extraction = new Extraction();

    @TempDir
    private Path folder;

    private Extracted extract(byte[] bytes) throws IOException, FileRefused {
        return extraction.extract(Files.write(folder.resolve("original"), bytes));
    }

    private void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> extract(bytes))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aPdfIsReadPageByPageAndItsBarriersAreNamed() throws Exception {
        var extracted = extract(Originals.pdf(List.of("Production orders", "Subscriber information")));

        assertThat(extracted.pages()).containsExactly("Production orders", "Subscriber information");
        assertThat(extracted.findings().barriers())
                .containsExactly(Barrier.NOT_TAGGED, Barrier.NO_LANGUAGE, Barrier.NO_TITLE);
    }

    @Test
    void aWordFileIsReadByPagesAndParagraphs() throws Exception {
        var extracted = extract(Originals.word());

        assertThat(extracted.pages())
                .containsExactly("First paragraph on preservation.\n\nSecond paragraph.", "On the second page.");
        assertThat(extracted.findings().title()).isEqualTo("Voluntary disclosure");
        assertThat(extracted.findings().barriers()).containsExactly(Barrier.NO_HEADINGS);
        assertThat(ReadingText.of(1, extracted.pages().getFirst()).paragraphs())
                .extracting(ReadingText.Paragraph::anchor)
                .containsExactly("p1-1", "p1-2");
    }

    @Test
    void whatIsLockedIsRefusedKindly() throws IOException {
        refused(Originals.locked(), Reason.ENCRYPTED);
        refused(Originals.guarded(), Reason.ENCRYPTED);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Reason.ENCRYPTED);
    }

    @Test
    void whatRunsProgramsIsRefused() throws IOException {
        refused(Originals.scripted(), Reason.ACTIVE);
        refused(Originals.macros(), Reason.ACTIVE);
        for (var scripted : Originals.scriptedOtherwise()) {
            refused(scripted, Reason.ACTIVE);
        }
    }

    @Test
    void aWordFileThatFetchesItsTemplateIsRefusedAndOneFromAnOrdinaryComputerIsNot() throws Exception {
        for (var place : List.of("https://example.org/x.dotm", "file://server/x.dotm", "\\\\server\\x.dotm")) {
            refused(Originals.template(place), Reason.ACTIVE);
        }
        assertThat(extract(Originals.template("file:///C:\\Templates\\Report.dotx"))
                        .pages())
                .hasSize(1);
    }

    @Test
    void aPdfWhoseStreamUnpacksToManyTimesItsSizeIsRefusedBeforeItUnpacks() throws IOException {
        refused(Originals.packed(80 << 20, 1), Reason.TOO_MUCH);
        refused(Originals.packed(80 << 20, 2), Reason.TOO_MUCH);
    }

    @Test
    void textThatIsWrittenInPiecesIsReadWhole() throws Exception {
        var xml = WORD + "<w:p><w:r><w:t>A &amp; <![CDATA[B]]> &lt; C</w:t></w:r></w:p></w:body></w:document>";

        assertThat(extract(Originals.wordOf(xml)).pages()).containsExactly("A & B < C");
    }

    @Test
    void aFileThatUnpacksToManyTimesItsSizeIsRefusedWhileItUnpacks() throws IOException {
        var bomb = Originals.bomb(300L << 20);

        assertThat(bomb.length).isLessThan(1 << 20);
        refused(bomb, Reason.UNREADABLE);
    }

    @Test
    void aDocumentNestedWithoutEndIsRefused() throws IOException {
        refused(
                Originals.wordOf(WORD + "<w:p>".repeat(20_000) + "</w:p>".repeat(20_000) + "</w:body></w:document>"),
                Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void nothingADocumentRefersToIsFetchedOrMultiplied(String declaration) throws IOException {
        var xml = declaration + WORD + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        try {
            assertThat(String.join("", extract(Originals.wordOf(xml)).pages())).doesNotContain("root:", "aaaa");
        } catch (FileRefused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE);
        }
    }

    @Test
    void aPageTreeThatHoldsItselfIsRefusedOrEmpty() throws IOException {
        var loop = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        assertThatThrownBy(() -> extract(loop.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MZ program", "<html><script>alert(1)</script></html>", "PK\u0003\u0004", "%PDF-1.7"})
    void whatIsNoOriginalIsRefused(String content) {
        assertThatThrownBy(() -> extract(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void charactersThatTurnTextRoundOrThatNobodySeesAreLeftOut() throws Exception {
        var xml = WORD + "<w:p><w:r><w:t>Pay \u202Eevil\u202C \uFFFD now</w:t></w:r></w:p></w:body></w:document>";

        assertThat(extract(Originals.wordOf(xml)).pages()).containsExactly("Pay evil now");
    }

    /// Bytes are changed, cut out and repeated at random, the same in every run: whatever comes of it is text or a
    /// refusal, never another failure.
    @Test
    void whateverIsBrokenAnywhereIsReadOrRefused() throws Exception {
        var random = new Random(20261126);
        var samples = List.of(Originals.pdf(List.of("One", "Two")), Originals.word(), Originals.guarded());
        var refused = 0;
        for (var round = 0; round < 600; round++) {
            var broken = broken(samples.get(round % samples.size()), random);
            try {
                assertThat(extract(broken).pages()).isNotNull();
            } catch (FileRefused expected) {
                refused++;
            }
        }

        assertThat(refused).isBetween(1, 599);
    }

    private static byte[] broken(byte[] sample, Random random) {
        var bytes = sample.clone();
        IntStream.range(0, 1 + random.nextInt(12))
                .forEach(change -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256));
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}

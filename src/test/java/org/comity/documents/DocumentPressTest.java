package org.comity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentPressTest {

    private static final DocumentPress PRESS = new DocumentPress(
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages"), Messages.ofClassPath());

    private static final String HOSTILE =
            "<script>alert(1)</script> & &amp; ]]> <!-- --> {{7*7}} '; DROP TABLE request; -- \" %00 ../../";

    static Stream<BilingualDocument> samples() {
        return Stream.of(
                Samples.french(),
                Samples.spanish(),
                Samples.arabic(),
                Samples.withFacts(HOSTILE),
                Samples.withFacts("x".repeat(3_000)),
                Samples.withFacts((Samples.FACTS + "\n\n").repeat(30)),
                Samples.withFacts((Samples.ARABIC_NAME + " 2001:db8::1 ").repeat(200)),
                Samples.withFacts(
                        "Ольга Петренко · Γεώργιος · გიორგი · Արամ · שרה · Łukasz Żółć · ẞ · €\t½ ‒ „zitiert“"),
                Samples.withoutDemonstration());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDocumentIsArchivalAndAccessible(BilingualDocument document) {
        assertThat(VeraPdf.complaints(print(document))).isEmpty();
    }

    @Test
    void everyPhraseOfBothLanguagesAndEveryValueCanBeReadBack() throws IOException {
        assertReadable(Samples.french(), Words.FRENCH);
        assertReadable(Samples.spanish(), Words.SPANISH);
        assertReadable(Samples.arabic(), Words.ARABIC);
    }

    private static void assertReadable(BilingualDocument document, Words words) throws IOException {
        var text = squeezed(read(print(document)));
        for (var phrase : words.others()) {
            for (var word : phrase.split("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})")) {
                assertThat(text).contains(squeezed(word));
            }
        }
        assertThat(text)
                .contains(squeezed(Samples.ADDRESS), squeezed(Samples.DIGEST))
                .contains(squeezed("Inês Conceição Magalhães d’Águas-Livres"), squeezed("PT-2026-000412"))
                .contains(squeezed("https://files.example/a/very/long/path?with=query&and=more"))
                .doesNotContain("#");
        for (var word : Samples.ARABIC_NAME.split(" ")) {
            assertThat(text).contains(word);
        }
    }

    @Test
    void hostileTextIsPrintedAsItWasTyped() throws IOException {
        assertThat(squeezed(read(print(Samples.withFacts(HOSTILE))))).contains(squeezed(HOSTILE));
    }

    @Test
    void anAddressInsideArabicTextKeepsTheOrderOfItsParts() throws IOException {
        var pdf = print(Samples.withFacts("استخدم العنوان 2001:db8::1 في 2026-11-02 مع mina_77@files.example"));
        assertThat(LettersAsSeen.on(pdf)).contains("2001:db8::1", "2026-11-02", "mina_77@files.example");
    }

    @Test
    void longTextFlowsOverPagesAndIsPrintedToItsLastWord() throws IOException {
        var pdf = print(Samples.withFacts(Samples.FACTS.repeat(30) + " finis"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
        }
        assertThat(read(pdf)).contains("finis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00", "日本", "a\u202eb", "a\u2066b", "a\u0007b", "a\u0000b", "a\ufeffb", "\ue000"})
    void whatCannotBePrintedFaithfullyIsRefusedAndNothingIsWritten(String text) {
        var out = new ByteArrayOutputStream();
        var unprintable = Printable.unprintable(text);
        assertThat(unprintable).isNotEmpty();
        assertThatThrownBy(() -> PRESS.print(Samples.withFacts(text), out))
                .isInstanceOfSatisfying(
                        UnprintableText.class,
                        refusal -> assertThat(refusal.codePoints()).isEqualTo(unprintable));
        assertThat(out.size()).isZero();
    }

    @Test
    void whatPeopleOfTheseLanguagesWriteIsPrintable() {
        assertThat(Printable.unprintable(Samples.FACTS + Samples.MIXED + Samples.ARABIC_NAME + "e\u0301\n\t£€"))
                .isEmpty();
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(print(Samples.arabic())).isEqualTo(print(Samples.arabic()));
        assertThat(print(Samples.french())).isNotEqualTo(print(Samples.spanish()));
    }

    @Test
    void eightThreadsPrintTheSameBytesAsOne() throws Exception {
        var expected = print(Samples.arabic());
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> print = () -> print(Samples.arabic());
            for (Future<byte[]> printed :
                    threads.invokeAll(Stream.generate(() -> print).limit(32).toList())) {
                assertThat(printed.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void aWarmPressPrintsInWellUnderASecond() {
        print(Samples.arabic());
        var start = System.nanoTime();
        print(Samples.arabic());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void titleDatesAndLanguageComeFromTheDocument() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(Samples.arabic()))) {
            var info = pdf.getDocumentInformation();
            assertThat(info.getTitle()).contains("expedited preservation", "PT-2026-000412");
            assertThat(info.getCreationDate().toInstant())
                    .isEqualTo(Samples.arabic().provenance().madeAt());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThan(5);
        }
    }

    /// The Traffic Light Protocol 2.0 wants the label in the head and the foot of each page.
    @Test
    void everyPageCarriesItsMarkInHeadAndFootAndWhatItMeansInBothLanguages() throws IOException {
        try (var pdf = Loader.loadPDF(print(Samples.withFacts(Samples.FACTS.repeat(20))))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf).split("TLP:AMBER\\+STRICT", -1))
                        .as("page %d", page)
                        .hasSize(3);
                assertThat(squeezed(stripper.getText(pdf)))
                        .contains(squeezed(Samples.french().marking().meaning().english()))
                        .contains(squeezed(Samples.french().marking().meaning().other()));
            }
        }
    }

    @Test
    void caseDataDoesNotPrintItselfIntoALog() {
        assertThat(Samples.withFacts("the secret").toString()).doesNotContain("the secret", Samples.ADDRESS);
    }

    @Test
    void aDocumentInEnglishTwiceIsRefused() {
        var document = Samples.french();
        assertThatThrownBy(() -> new BilingualDocument(
                        Language.ENGLISH,
                        document.marking(),
                        document.letterhead(),
                        document.title(),
                        document.legalBasis(),
                        document.reference(),
                        document.status(),
                        document.sections(),
                        document.closing(),
                        document.signature(),
                        document.provenance(),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static byte[] print(BilingualDocument document) {
        var out = new ByteArrayOutputStream();
        PRESS.print(document, out);
        return out.toByteArray();
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Without the line breaks and spaces of the page, and with Arabic letters instead of their printed forms.
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u200e\u200f]", "");
    }
}

package org.comity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordFileTest {

    private static final WordFile WORD = new WordFile(Messages.ofClassPath());

    private static final String HOSTILE =
            "<w:p/> & &amp; ]]> <!-- --> {{7*7}} =cmd|' /C calc'!A0 \" %00 ../../ \\u0041 ${x}";

    static Stream<BilingualDocument> samples() {
        return Stream.of(
                Samples.french(), Samples.arabic(), Samples.withFacts(HOSTILE), Samples.withoutDemonstration());
    }

    /// ISO 29500-1: each part by the schema, which is what word processors read by.
    @ParameterizedTest
    @MethodSource("samples")
    void everyFileFollowsTheSchemaOfWordFiles(BilingualDocument document) throws Exception {
        try (var file = open(write(document))) {
            assertThat(complaints(file.getDocument())).isEmpty();
            assertThat(complaints(file.getStyle())).isEmpty();
            file.getHeaderList()
                    .forEach(head -> assertThat(complaints(head._getHdrFtr())).isEmpty());
            file.getFooterList()
                    .forEach(foot -> assertThat(complaints(foot._getHdrFtr())).isEmpty());
        }
    }

    @Test
    void itSaysEveryPhraseInBothLanguagesAndEveryValueThatThePaperSays() throws IOException {
        says(Samples.french(), Words.FRENCH);
        says(Samples.spanish(), Words.SPANISH);
        says(Samples.arabic(), Words.ARABIC);
    }

    private static void says(BilingualDocument document, Words words) throws IOException {
        var text = squeezed(read(write(document)));
        words.others().forEach(phrase -> assertThat(text).contains(squeezed(phrase)));
        assertThat(text)
                .contains(squeezed(Samples.ADDRESS), squeezed(Samples.DIGEST), squeezed(Samples.FACTS))
                .contains("PT-2026-000412", squeezed(Samples.ARABIC_NAME), "TLP:AMBER+STRICT")
                .contains(squeezed(Samples.french().title().english()));
    }

    @Test
    void arabicReadsFromRightToLeftAndEveryLanguageIsDeclared() throws IOException {
        try (var file = open(write(Samples.arabic()))) {
            var arabic = paragraphs(file).stream()
                    .filter(paragraph -> Paper.setting(paragraph.getText()).equals("rtl"))
                    .toList();
            assertThat(arabic).hasSizeGreaterThan(30).allSatisfy(paragraph -> {
                assertThat(paragraph.getCTP().getPPr().isSetBidi())
                        .as(paragraph.getText())
                        .isTrue();
                assertThat(paragraph.getCTP().getRArray(0).getRPr().sizeOfRtlArray())
                        .isPositive();
            });
            var title = paragraphs(file).stream()
                    .filter(paragraph -> "TitleOther".equals(paragraph.getStyle()))
                    .findFirst()
                    .orElseThrow();
            assertThat(title.getCTP().getRArray(0).getRPr().getLangArray(0).getBidi())
                    .isEqualTo("ar");
        }
        try (var file = open(write(Samples.french()))) {
            var languages = paragraphs(file).stream()
                    .flatMap(paragraph -> paragraph.getCTP().getRList().stream())
                    .filter(run -> run.isSetRPr() && run.getRPr().sizeOfLangArray() > 0)
                    .map(run -> run.getRPr().getLangArray(0).getVal())
                    .collect(Collectors.toSet());
            assertThat(languages).containsExactlyInAnyOrder("en", "fr");
        }
    }

    @Test
    void itIsALetterWithItsMarkInHeadAndFootItsTitleItsDatesAndItsWarning() throws IOException {
        try (var file = open(write(Samples.arabic()))) {
            assertThat(file.getHeaderList().getFirst().getText())
                    .contains("TLP:AMBER+STRICT", "For the two authorities alone.", "are fictional");
            assertThat(file.getFooterList().getFirst().getText()).contains("TLP:AMBER+STRICT", "PT-2026-000412");
            var own = file.getProperties().getCoreProperties();
            assertThat(own.getTitle()).contains("expedited preservation", "PT-2026-000412");
            assertThat(own.getCreated().toInstant())
                    .isEqualTo(Samples.arabic().provenance().madeAt());
            assertThat(read(write(Samples.arabic()))).contains("This file can be edited");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(write(Samples.arabic())).isEqualTo(write(Samples.arabic()));
        assertThat(write(Samples.french())).isNotEqualTo(write(Samples.spanish()));
    }

    @Test
    void hostileTextIsWrittenAsItWasTypedAndNothingIsLostOfALongOne() throws IOException {
        assertThat(squeezed(read(write(Samples.withFacts(HOSTILE))))).contains(squeezed(HOSTILE));
        assertThat(read(write(Samples.withFacts(Samples.FACTS.repeat(60) + " finis"))))
                .contains("finis");
    }

    @Test
    void whatThePressRefusesIsRefusedAndNothingIsWritten() {
        for (var text : new String[] {"a\u202eb", "a\u2066b", "a\u0007b", "a\u0000b", "\ue000"}) {
            var out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> WORD.write(Samples.withFacts(text), out)).isInstanceOf(UnprintableText.class);
            assertThat(out.size()).isZero();
        }
    }

    private static byte[] write(BilingualDocument document) {
        var out = new ByteArrayOutputStream();
        WORD.write(document, out);
        return out.toByteArray();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static String read(byte[] file) throws IOException {
        try (var document = open(file);
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument file) {
        var all = new ArrayList<>(file.getParagraphs());
        file.getTables()
                .forEach(table -> table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all;
    }

    private static List<String> complaints(XmlObject part) {
        var found = new ArrayList<XmlError>();
        part.validate(new XmlOptions().setErrorListener(found));
        return found.stream().map(Object::toString).toList();
    }

    /// Without the spaces of the page, the words being put together by rows.
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u200e\u200f]", "");
    }
}

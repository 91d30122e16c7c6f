package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.web.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader takes away: each file opened again by what people open it with.
@NodeTest
class CollectedFilesTest {

    private static final String COLLECTED = "?pins=PT.2,JP.16,TV.16&on=2026-11-01";

    private final Http visitor = Http.visitor();

    @Test
    void thePdfHoldsCitationStandingDayAndDisclaimer() throws IOException {
        var reply = visitor.get("/en/profiles/pins.pdf" + COLLECTED);

        assertThat(reply.header("content-type")).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(reply.bytes())) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", "");
            assertThat(text).contains(squeezed("Lei 109/2009 art. 6"), squeezed("debates.parlamento.pt"));
            assertThat(text).contains(squeezed("; sourced)"), squeezed("; unverified)"));
            assertThat(text).contains(squeezed("Law as of 1 November 2026, as known on"));
            assertThat(text).contains(squeezed("A profile is not necessarily the position of the State."));
            assertThat(text).contains(squeezed("Nothing known here"), squeezed("/en/profiles/pins?on=2026-11-01"));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void theSameCollectionGivesTheSamePdf() {
        assertThat(visitor.get("/ar/profiles/pins.pdf" + COLLECTED).bytes())
                .isEqualTo(visitor.get("/ar/profiles/pins.pdf" + COLLECTED).bytes());
    }

    @Test
    void theWordFileIsARealTableUnderAHeadingWithCitationStandingDayAndDisclaimer() throws IOException {
        try (var word = word("/en")) {
            var table = word.getTables().getFirst();
            assertThat(word.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).hasSize(4);
            assertThat(table.getRow(1).getCell(2).getText())
                    .contains("Lei 109/2009 art. 6", "debates.parlamento.pt", "sourced", "Law as of 1 November 2026");
            assertThat(word.getParagraphs())
                    .anyMatch(part -> part.getText().equals("A profile is not necessarily the position of the State."));
            assertThat(word.getFooterList().getFirst().getText())
                    .contains("A profile is not necessarily the position of the State.");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Collected provisions");
            assertThat(word.getHyperlinks()).anyMatch(link -> link.getURL().contains("debates.parlamento.pt"));
        }
    }

    @Test
    void inArabicTheTableReadsFromRightToLeftAndItsTextIsTagged() throws IOException {
        try (var word = word("/ar")) {
            var xml = word.getDocument().xmlText();
            assertThat(xml).contains("w:bidiVisual", "<w:bidi/>", "<w:rtl/>", "w:bidi=\"ar\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "csv"})
    void aFileOfNothingIsAFileAllTheSame(String ending) {
        assertThat(visitor.get("/fr/profiles/pins." + ending + "?pins=%3Cscript%3E")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyLineOfTheCsvCitesItsSourceAndBearsTheDisclaimer() throws IOException {
        var reply = visitor.get("/en/profiles/pins.csv" + COLLECTED);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(reply.body()))) {
            var lines = parser.getRecords();
            assertThat(lines).hasSize(3);
            assertThat(lines).allMatch(line -> line.get("remark").contains("not necessarily the position"));
            assertThat(lines.getFirst().get("citation")).contains("Lei 109/2009 art. 6", "debates.parlamento.pt");
            assertThat(lines.getFirst().get("standing")).isEqualTo("sourced");
            assertThat(lines).allMatch(line -> line.get("on").equals("2026-11-01"));
        }
    }

    @Test
    void aCellThatASpreadsheetWouldCalculateBecomesText() {
        assertThat(Csv.write(List.of(List.of("=1+1", "+1", "-1", "@x", "\t=1", " =1", "a=1", "x,\"y\""))))
                .isEqualTo("'=1+1,'+1,'-1,'@x,'\t=1,' =1,a=1,\"x,\"\"y\"\"\"\r\n");
    }

    private XWPFDocument word(String language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                visitor.get(language + "/profiles/pins.docx" + COLLECTED).bytes()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}

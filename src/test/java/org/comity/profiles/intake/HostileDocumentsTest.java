package org.comity.profiles.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to harm whoever reads them. Each is made here, from an ordinary file, by the one thing that its test
/// names.
class HostileDocumentsTest {

    private static final byte[] ORDINARY = AWordFile.ordinary().bytes();
    private static final String KINDS = "[Content_Types].xml";
    private static final String TEXT = "word/document.xml";

    @Test
    void aPartThatUnpacksWithoutEndIsNotUnpacked() {
        var bomb = AWordFile.packed(ORDINARY, Map.of(), Map.of("word/media/image1.png", new byte[200 << 20]));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusal(bomb)).isEqualTo(Refusal.UNPACKS_TOO_FAR);
    }

    @Test
    void aTextThatUnpacksWithoutEndIsNotRead() {
        var bomb = AWordFile.rewritten(ORDINARY, xml -> xml.replace("<w:body>", "<w:body>" + " ".repeat(40 << 20)));

        assertThat(refusal(bomb)).isEqualTo(Refusal.UNPACKS_TOO_FAR);
    }

    @Test
    void partsWithoutNumberAreNotCountedToTheEnd() {
        var parts = new HashMap<String, byte[]>();
        for (var number = 0; number < 5_000; number++) {
            parts.put("word/media/" + number, new byte[0]);
        }

        assertThat(refusal(AWordFile.packed(ORDINARY, Map.of(), parts))).isEqualTo(Refusal.UNPACKS_TOO_FAR);
    }

    @Test
    void entitiesAreRefusedWhetherTheyMultiplyReadAFileOrFetchAPage() {
        var laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var file = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        var parameter = "<!DOCTYPE w [<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x.dtd\"> %a;]>";

        for (var type : new String[] {laughs, file, parameter}) {
            assertThat(refusal(AWordFile.rewritten(ORDINARY, xml -> declared(xml, type))))
                    .isEqualTo(Refusal.ENTITIES);
        }
    }

    @Test
    void nothingOutsideIsEverAskedFor() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            var related = AWordFile.packed(
                    ORDINARY,
                    Map.of(),
                    Map.of(
                            "word/_rels/document2.xml.rels",
                            ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                            + "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + address
                                            + "\" Type=\"x/attachedTemplate\"/></Relationships>")
                                    .getBytes(UTF_8)));

            assertThat(AWordFile.read(related)).isInstanceOf(Reading.Done.class);
            AWordFile.read(
                    AWordFile.rewritten(ORDINARY, xml -> declared(xml, "<!DOCTYPE w SYSTEM \"" + address + "\">")));
            AWordFile.read(AWordFile.rewritten(
                    ORDINARY,
                    xml -> xml.replace(
                            "<w:body>",
                            "<w:body xsi:schemaLocation=\"a " + address
                                    + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")));
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        var deep = AWordFile.rewritten(
                ORDINARY,
                xml -> xml.replace("<w:body>", "<w:body>" + "<w:sdt>".repeat(5_000) + "</w:sdt>".repeat(5_000)));

        assertThat(refusal(deep)).isEqualTo(Refusal.TOO_DEEP);
    }

    @Test
    void tablesWithinTablesAreTextOfTheirCell() {
        var nested = AWordFile.rewritten(
                AWordFile.with().row("Article 2", "Penal Code, art. 1").bytes(),
                xml -> xml.replace(
                        "Penal Code, art. 1</w:t></w:r></w:p>",
                        "Penal Code, art. 1</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Inside.</w:t></w:r></w:p>"
                                + "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"));

        var rows = AWordFile.rows(nested, "");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().said().excerpts().getFirst().text()).isEqualTo("Inside.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/cron.d/x", "/etc/passwd", "word\\..\\x", "C:x", "word/../../x", "a\nb"})
    void aPartNamedAsIfItLayOutsideIsRefused(String name) {
        assertThat(refusal(AWordFile.packed(ORDINARY, Map.of(), Map.of(name, new byte[] {1}))))
                .isEqualTo(Refusal.PATHS);
    }

    @Test
    void aFileWithMacrosIsRefusedWhateverItIsCalled() {
        var kind = AWordFile.part(ORDINARY, KINDS)
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");

        assertThat(refusal(AWordFile.packed(ORDINARY, Map.of(KINDS, kind), Map.of())))
                .isEqualTo(Refusal.MACROS);
        assertThat(refusal(AWordFile.packed(ORDINARY, Map.of(), Map.of("word/vbaProject.bin", new byte[] {1}))))
                .isEqualTo(Refusal.MACROS);
    }

    @Test
    void embeddedObjectsAreNotLookedInto() {
        var object = AWordFile.packed(ORDINARY, Map.of(), Map.of("word/embeddings/oleObject1.bin", new byte[1_000]));

        assertThat(AWordFile.read(object)).isEqualTo(AWordFile.read(ORDINARY));
    }

    @Test
    void aPartThatStandsThereTwiceIsNotGuessedAbout() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : new String[] {KINDS, TEXT, "word/documenx.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(AWordFile.part(ORDINARY, name.replace("documenx", "document"))
                        .getBytes(UTF_8));
            }
        }
        var twice = new String(bytes.toByteArray(), ISO_8859_1)
                .replace("word/documenx.xml", TEXT)
                .getBytes(ISO_8859_1);

        assertThat(refusal(twice)).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void aTableOfMoreRowsThanAnyProfileIsRefused() {
        var line = "<w:tr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";
        var many = AWordFile.rewritten(ORDINARY, xml -> xml.replace("</w:tbl>", line.repeat(5_000) + "</w:tbl>"));

        assertThat(refusal(many)).isEqualTo(Refusal.TOO_MANY_ROWS);
    }

    /// Cells may hold many provisions each, and a cell is shown beside every one of them.
    @Test
    void moreProvisionsThanAnyProfileHasAreRefusedHoweverFewCellsTheyStandIn() {
        var sections = new StringBuilder("Penal Code");
        for (var number = 1; number <= 150; number++) {
            sections.append("\nArticle ").append(number).append("\nIt is punished.");
        }
        var file = AWordFile.with();
        for (var article = 2; article <= 9; article++) {
            file.row("Article " + article, sections.toString());
        }

        assertThat(refusal(file.bytes())).isEqualTo(Refusal.TOO_MANY_ROWS);
    }

    @Test
    void ofALongCellAsMuchIsKeptForRecognisingItAsIsShown() {
        var file = AWordFile.with().row("Article 2", "Penal Code, art. 1\n" + "Words of the law. ".repeat(300));

        assertThat(AWordFile.rows(file.bytes(), ""))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.original()).hasSizeLessThan(1_000).endsWith("…"));
    }

    @Test
    void aTableOfTextThatTurnsIntoSomethingElseIsRefused() {
        var table = "iso2,convention_article,law_title,provision\n" + "PT,2,Penal Code,art. 1\n".repeat(40) + "\0\n";

        assertThat(refusal(table.getBytes(UTF_8))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void whatIsNoWordFileIsToldByItsBytes() {
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo(Refusal.OLD_WORD);
        assertThat(refusal("%PDF-1.7 x".getBytes(UTF_8))).isEqualTo(Refusal.OTHER_KIND);
        assertThat(refusal("{\\rtf1 x}".getBytes(UTF_8))).isEqualTo(Refusal.OTHER_KIND);
        assertThat(refusal(new byte[] {0, 1, 2, 3})).isEqualTo(Refusal.OTHER_KIND);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 1})).isIn(Refusal.BROKEN, Refusal.OTHER_KIND);
        var sheet = AWordFile.part(ORDINARY, KINDS).replace("wordprocessingml.document", "spreadsheetml.sheet");
        assertThat(refusal(AWordFile.packed(ORDINARY, Map.of(KINDS, sheet), Map.of())))
                .isEqualTo(Refusal.OTHER_KIND);
        assertThat(refusal(AWordFile.with().paragraph("No table").bytes())).isIn(Refusal.NO_TABLE, Refusal.NOTHING);
    }

    /// Names that could be read in two ways, which made older patterns run for hours.
    @Test
    void aLineMadeToConfuseThePatternsIsReadLikeAnyOther() {
        for (var line : new String[] {
            "Article " + "1a".repeat(110) + "!",
            "Act ".repeat(59) + "§",
            "Article 1" + " and 1".repeat(38) + "?",
            "Code " + "(".repeat(200),
            "act ".repeat(18) + " ".repeat(160) + "x",
            "act ".repeat(18) + "\u00A0\t".repeat(80) + "x",
            "Art. 1" + "(a)".repeat(70) + "x"
        }) {
            assertThat(AWordFile.read(AWordFile.with().row(line, line).bytes())).isInstanceOf(Reading.class);
        }
    }

    private static String declared(String xml, String type) {
        return xml.replaceFirst("(?s)^(<\\?xml.*?\\?>)?", "$1" + Matcher.quoteReplacement(type));
    }

    private static Refusal refusal(byte[] file) {
        if (AWordFile.read(file) instanceof Reading.Refused(var why)) {
            return why;
        }
        throw new AssertionError("It was read: " + AWordFile.read(file));
    }
}

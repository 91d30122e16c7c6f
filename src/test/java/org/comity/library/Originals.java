package org.comity.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Originals for tests, honest and hostile.
public final class Originals {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private Originals() {}

    /// A PDF with one line of text on each page.
    public static byte[] pdf(List<String> pages) throws IOException {
        try (var pdf = document(pages)) {
            return saved(pdf);
        }
    }

    private static PDDocument document(List<String> pages) throws IOException {
        var pdf = new PDDocument();
        for (var text : pages) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
        }
        return pdf;
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    /// One that says of itself that it conforms to PDF/UA-2, and does not.
    public static byte[] namingUa2() throws IOException {
        try (var pdf = document(List.of("Second part"))) {
            var xmp = """
                    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                    <pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev></rdf:Description></rdf:RDF></x:xmpmeta>
                    <?xpacket end="w"?>""";
            var metadata = new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
            pdf.getDocumentCatalog().setMetadata(metadata);
            return saved(pdf);
        }
    }

    /// One whose only page draws nothing, so many million times.
    public static byte[] hungry(int millions) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var content = new PDStream(pdf);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                var nothing = "0 0 m 1 1 l n\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                for (var thousand = 0; thousand < millions * 1_000; thousand++) {
                    out.write(nothing);
                }
            }
            page.setContents(content);
            return saved(pdf);
        }
    }

    /// One that opens with a password only.
    public static byte[] locked() throws IOException {
        try (var pdf = document(List.of("Secret"))) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(pdf);
        }
    }

    /// One that everyone may open, and whose text may not be taken.
    public static byte[] guarded() throws IOException {
        try (var pdf = document(List.of("Guarded"))) {
            var permission = new AccessPermission();
            permission.setCanExtractContent(false);
            pdf.protect(new StandardProtectionPolicy("owner", "", permission));
            return saved(pdf);
        }
    }

    /// One that runs a script when it is opened.
    public static byte[] scripted() throws IOException {
        try (var pdf = document(List.of("Script"))) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            return saved(pdf);
        }
    }

    /// One that runs something when it is opened, in less plain ways: beside the file, beside a page, after an action.
    public static List<byte[]> scriptedOtherwise() throws IOException {
        var all = new ArrayList<byte[]>();
        try (var pdf = document(List.of("Script"))) {
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AA, new COSDictionary());
            all.add(saved(pdf));
        }
        try (var pdf = document(List.of("Script"))) {
            pdf.getPage(0).getCOSObject().setItem(COSName.AA, new COSDictionary());
            all.add(saved(pdf));
        }
        try (var pdf = document(List.of("Script"))) {
            var action = new PDActionURI();
            action.getCOSObject().setItem(COSName.NEXT, new PDActionJavaScript("app.alert('x')").getCOSObject());
            pdf.getDocumentCatalog().setOpenAction(action);
            all.add(saved(pdf));
        }
        return all;
    }

    /// A PDF with a stream of blanks, packed as often as is said.
    public static byte[] packed(int unpacked, int times) throws IOException {
        var stream = new byte[unpacked];
        for (var time = 0; time < times; time++) {
            var bytes = new ByteArrayOutputStream();
            try (var deflating = new DeflaterOutputStream(bytes)) {
                deflating.write(stream);
            }
            stream = bytes.toByteArray();
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj<</Length 9>>\nstream\r\n".getBytes(StandardCharsets.US_ASCII));
        pdf.write(stream);
        pdf.write("\nendstream endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    /// A Word file made from a template that lies elsewhere.
    public static byte[] template(String where) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            contentTypes(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((WORD + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/_rels/settings.XML.rels"));
            zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + where
                            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "attachedTemplate\"/></Relationships>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /// A Word file of two pages.
    public static byte[] word() throws IOException {
        try (var word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setTitle("Voluntary disclosure");
            word.createParagraph().createRun().setText("First paragraph on preservation.");
            word.createParagraph().createRun().setText("Second paragraph.");
            var last = word.createParagraph().createRun();
            last.addBreak(BreakType.PAGE);
            last.setText("On the second page.");
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// A Word file whose document is the markup given.
    public static byte[] wordOf(String documentXml) throws IOException {
        return zip(documentXml.getBytes(StandardCharsets.UTF_8));
    }

    /// A Word file whose document unpacks to many times its size.
    public static byte[] bomb(long unpacked) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            contentTypes(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((WORD + "<!--").getBytes(StandardCharsets.UTF_8));
            var blank = new byte[1 << 16];
            java.util.Arrays.fill(blank, (byte) ' ');
            for (var written = 0L; written < unpacked; written += blank.length) {
                zip.write(blank);
            }
            zip.write("--></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            contentTypes(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void contentTypes(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// A Word file with macros.
    public static byte[] macros() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            contentTypes(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((WORD + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/VbaProject.bin"));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}

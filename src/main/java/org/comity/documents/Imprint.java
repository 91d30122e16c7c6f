package org.comity.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.comity.vocabulary.Sha256;

/// A PDF's own facts: title, dates, identifier, conformance. All from the document, none from the clock, so that a
/// reprint is the same file.
///
/// @param content what the file is told apart by
/// @param producer the program, without a version: an upgrade alone does not change a reprint's metadata
record Imprint(String title, String author, String subject, Sha256 content, Instant madeAt, String producer) {

    static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String XMP = template();

    static Imprint of(BilingualDocument document) {
        var from = document.provenance();
        return new Imprint(
                document.title().english() + " " + document.reference(),
                document.letterhead().authority().english(),
                document.legalBasis().english(),
                from.contentHash(),
                from.madeAt(),
                "Comity");
    }

    static Imprint of(Sheet sheet) {
        return new Imprint(sheet.title(), sheet.author(), sheet.subject(), sheet.content(), sheet.madeAt(), "Comity");
    }

    void stamp(PDDocument pdf) throws IOException {
        describe(pdf);
        nameLinks(pdf);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.setDocumentId(ByteBuffer.wrap(content.bytes()).getLong());
    }

    /// A screen reader says where a link leads (ISO 14289-1, 7.18.5).
    private static void nameLinks(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI leads) {
                    annotation.setContents(leads.getURI());
                }
            }
        }
    }

    private void describe(PDDocument pdf) {
        var info = pdf.getDocumentInformation();
        info.setTitle(title);
        info.setAuthor(author);
        info.setSubject(subject);
        info.setProducer(producer);
        info.setCreationDate(made());
        info.setModificationDate(made());
    }

    GregorianCalendar made() {
        return GregorianCalendar.from(madeAt.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    /// ISO 16684-1, saying the same as the information dictionary; PDF/UA's own schema is declared as PDF/A asks.
    private String xmp() {
        var at = made().toInstant().toString();
        return XMP.formatted(escaped(title), escaped(author), escaped(subject), at, at, escaped(producer));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String template() {
        try (var file = Objects.requireNonNull(Imprint.class.getResourceAsStream("/documents/imprint.xmp"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

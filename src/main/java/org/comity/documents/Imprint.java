package org.comity.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// A PDF's own facts: title, dates, identifier, conformance. All from the document, none from the clock, so that a
/// reprint is the same file.
///
/// @param producer the program, without a version: an upgrade alone does not change a reprint's metadata
record Imprint(BilingualDocument document, String producer) {

    static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String XMP = template();

    static Imprint of(BilingualDocument document) {
        return new Imprint(document, "Comity");
    }

    void stamp(PDDocument pdf) throws IOException {
        describe(pdf);
        nameLinks(pdf);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.setDocumentId(
                ByteBuffer.wrap(document.provenance().contentHash().bytes()).getLong());
    }

    /// A screen reader says where a link leads (ISO 14289-1, 7.18.5).
    private void nameLinks(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                annotation.setContents(
                        document.provenance().verificationAddress().toString());
            }
        }
    }

    private void describe(PDDocument pdf) {
        var info = pdf.getDocumentInformation();
        info.setTitle(title());
        info.setAuthor(document.letterhead().authority().english());
        info.setSubject(subject());
        info.setProducer(producer);
        info.setCreationDate(made());
        info.setModificationDate(made());
    }

    private String title() {
        return document.title().english() + " " + document.reference();
    }

    private String subject() {
        return document.legalBasis().english();
    }

    private GregorianCalendar made() {
        return GregorianCalendar.from(
                document.provenance().madeAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    /// ISO 16684-1, saying the same as the information dictionary; PDF/UA's own schema is declared as PDF/A asks.
    private String xmp() {
        var author = escaped(document.letterhead().authority().english());
        var at = made().toInstant().toString();
        return XMP.formatted(escaped(title()), author, escaped(subject()), at, at, escaped(producer));
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

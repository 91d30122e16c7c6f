package org.comity.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.bidi.support.ICUBreakers.ICULineBreaker;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.w3c.dom.Document;

/// Prints bilingual documents, and sheets in one language, as PDF/A-3a and PDF/UA-1.
///
/// The same document gives the same bytes, in every run: dates and identifiers come from its provenance. Safe for any
/// number of threads; as many print at once as there are processors, the others wait.
public class DocumentPress {

    private final TemplateEngine templates;
    private final Messages messages;
    private final TypeCases typeCases = new TypeCases(Runtime.getRuntime().availableProcessors());
    private final PaperStyle style = new PaperStyle();
    private final QrDrawing qr = new QrDrawing();

    public DocumentPress(TemplateEngine templates, Messages messages) {
        XRLog.setLoggingEnabled(false);
        this.templates = templates;
        this.messages = messages;
    }

    /// Writes the document as one PDF; the stream stays open.
    ///
    /// @throws UnprintableText when a character has no shape in the shipped fonts or would turn text round; nothing
    /// is written then
    public void print(BilingualDocument document, OutputStream out) {
        print(document, List.of(), out);
    }

    /// Writes the document as one PDF with files inside it, such as what it says as data.
    ///
    /// @throws UnprintableText as above
    public void print(BilingualDocument document, List<Attachment> attachments, OutputStream out) {
        print(
                Proof.read(markup("documents/bilingual.jte", new Paper(document, messages))),
                Imprint.of(document),
                attachments,
                out);
    }

    /// The same with room for the seal of the authority in the letterhead.
    public void print(BilingualDocument document, List<Attachment> attachments, SealRoom room, OutputStream out) {
        var imprint = Imprint.of(document);
        var label = messages.text(Language.ENGLISH, "documents.seal");
        print(
                Proof.read(markup("documents/bilingual.jte", new Paper(document, messages))),
                imprint,
                attachments,
                pdf -> room.make(pdf, label, imprint.author()),
                out);
    }

    /// Writes a sheet as one PDF; the stream stays open.
    ///
    /// @throws UnprintableText as above
    public void print(Sheet sheet, OutputStream out) {
        print(Proof.read(markup(sheet.template(), sheet.model())), Imprint.of(sheet), sheet.attachments(), out);
    }

    /// Writes a table to take away as one PDF; the stream stays open.
    ///
    /// @throws UnprintableText as above: a caller asks [Printable#unprintable] first
    public void print(ReferenceSheet sheet, OutputStream out) {
        print(sheet.paper(), out);
    }

    private void print(Document page, Imprint imprint, List<Attachment> attachments, OutputStream out) {
        print(page, imprint, attachments, _ -> {}, out);
    }

    /// What is added to a document once it is laid out.
    private interface Addition {
        void to(PDDocument pdf) throws IOException;
    }

    private void print(
            Document page, Imprint imprint, List<Attachment> attachments, Addition addition, OutputStream out) {
        try (TypeCases.TypeCase fonts = typeCases.take();
                PDDocument pdf = new PDDocument();
                var lookup = PlatformLookup.begin()) {
            typeset(page, pdf, fonts);
            imprint.stamp(pdf);
            Attachment.add(attachments, pdf, imprint.made());
            addition.to(pdf);
            pdf.save(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String markup(String template, Object model) {
        var output = new StringOutput();
        templates.render(template, model, output);
        return output.toString();
    }

    private void typeset(Document page, PDDocument pdf, TypeCases.TypeCase typeCase) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.usePDDocument(pdf);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(Imprint.COLOURS);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICULineBreaker(Locale.ROOT));
        builder.useNamespaceHandler(style);
        builder.useObjectDrawerFactory(qr);
        style.fetchNothing(builder);
        typeCase.addTo(builder, pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}

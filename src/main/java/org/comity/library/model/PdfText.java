package org.comity.library.model;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDDestinationOrAction;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.library.model.Extraction.Extracted;
import org.comity.library.model.FileRefused.Reason;
import org.comity.library.model.Findings.Barrier;
import org.jspecify.annotations.Nullable;

/// The text of a PDF, with what can be told of its accessibility.
final class PdfText {

    private static final long IN_MEMORY = 32L << 20;
    private static final long UNPACKED = 512L << 20;

    private final Path file;

    PdfText(Path file) {
        this.file = file;
    }

    Extracted extract() throws IOException, FileRefused {
        PackedStreams.bounded(file);
        var room = MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED);
        try (var pdf = Loader.loadPDF(file.toFile(), room.streamCache)) {
            if (pdf.isEncrypted() && !pdf.getCurrentAccessPermission().canExtractContent()) {
                throw new FileRefused(Reason.ENCRYPTED);
            }
            if (pdf.getNumberOfPages() == 0) {
                throw new FileRefused(Reason.EMPTY);
            }
            if (pdf.getNumberOfPages() > Extraction.MOST_PAGES) {
                throw new FileRefused(Reason.TOO_MUCH);
            }
            if (active(pdf)) {
                throw new FileRefused(Reason.ACTIVE);
            }
            var pages = pages(pdf);
            return new Extracted(findings(pdf, pages), pages);
        } catch (InvalidPasswordException locked) {
            throw new FileRefused(Reason.ENCRYPTED, locked);
        } catch (TooLong tooLong) {
            throw new FileRefused(Reason.TOO_MUCH, tooLong);
        }
    }

    /// Programs that run when the file, or a page of it, is opened.
    private static boolean active(PDDocument pdf) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        return runs(catalog.getOpenAction())
                || (catalog.getNames() != null && catalog.getNames().getJavaScript() != null)
                || catalog.getCOSObject().containsKey(COSName.AA)
                || StreamSupport.stream(pdf.getPages().spliterator(), false)
                        .anyMatch(page -> page.getCOSObject().containsKey(COSName.AA));
    }

    /// One action may be followed by others.
    private static boolean runs(@Nullable PDDestinationOrAction opening) {
        return opening instanceof PDActionJavaScript
                || opening instanceof PDActionLaunch
                || (opening instanceof PDAction action && action.getCOSObject().containsKey(COSName.NEXT));
    }

    private static List<String> pages(PDDocument pdf) throws IOException, FileRefused {
        var reading = new Reading(System.nanoTime() + Extraction.LONGEST_NANOS);
        var pages = new ArrayList<String>();
        var characters = 0L;
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            reading.setStartPage(page);
            reading.setEndPage(page);
            var text = new StringWriter();
            reading.writeText(pdf, text);
            var cleaned = Extraction.cleaned(text.toString());
            characters += cleaned.length();
            if (characters > Extraction.MOST_CHARACTERS) {
                throw new FileRefused(Reason.TOO_MUCH);
            }
            pages.add(cleaned);
        }
        return pages;
    }

    private static Findings findings(PDDocument pdf, List<String> pages) {
        var catalog = pdf.getDocumentCatalog();
        var title = line(pdf.getDocumentInformation().getTitle());
        var language = line(catalog.getLanguage());
        var characters = pages.stream().mapToLong(String::length).sum();
        var barriers = new ArrayList<Barrier>();
        if (characters == 0) {
            barriers.add(Barrier.NO_TEXT);
        }
        if (catalog.getMarkInfo() == null
                || !catalog.getMarkInfo().isMarked()
                || catalog.getStructureTreeRoot() == null) {
            barriers.add(Barrier.NOT_TAGGED);
        }
        if (language.isEmpty()) {
            barriers.add(Barrier.NO_LANGUAGE);
        }
        if (title.isEmpty()) {
            barriers.add(Barrier.NO_TITLE);
        } else if (catalog.getViewerPreferences() == null
                || !catalog.getViewerPreferences().displayDocTitle()) {
            barriers.add(Barrier.TITLE_NOT_SHOWN);
        }
        return new Findings(OriginalFormat.PDF, pages.size(), characters, title, language, barriers);
    }

    static String line(@Nullable String text) {
        var cleaned = Extraction.cleaned(Optional.ofNullable(text).orElse("")).replace('\n', ' ');
        return cleaned.substring(0, Math.min(cleaned.length(), 300));
    }

    /// The time for a file is over.
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Looks at the clock between two commands of a page, for a page may hold any number of them.
    private static final class Reading extends PDFTextStripper {

        private static final int BETWEEN = 512;

        private final long until;
        private int commands;

        Reading(long until) {
            this.until = until;
            setParagraphEnd("\n\n");
            setLineSeparator("\n");
            setSortByPosition(false);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++commands % BETWEEN == 0 && System.nanoTime() - until > 0) {
                throw new TooLong();
            }
            super.processOperator(operator, operands);
        }
    }
}

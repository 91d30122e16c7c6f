package org.comity.library.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.comity.library.model.Extraction.Extracted;
import org.comity.library.model.FileRefused.Reason;
import org.comity.library.model.Findings.Barrier;

/// The text of a Word file (DOCX), read as a stream: no part of it is ever whole in memory, nothing it refers to is
/// fetched, and what it unpacks to is counted while it is unpacked. A page ends where Word last ended one.
final class WordText {

    private static final int MOST_PARTS = 3_000;
    private static final long UNPACKED = 48L << 20;
    private static final long UNPACKED_BESIDES = 2L << 20;
    private static final int DEEPEST = 500;
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final Path file;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private long characters;
    private boolean headings;
    private boolean inText;
    private int depth;

    WordText(Path file) {
        this.file = file;
    }

    Extracted extract() throws IOException, FileRefused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new FileRefused(Reason.TOO_MUCH);
            }
            if (WordPrograms.in(zip)) {
                throw new FileRefused(Reason.ACTIVE);
            }
            var document = part(zip, "word/document.xml");
            if (document.isEmpty() || part(zip, "[Content_Types].xml").isEmpty()) {
                throw new FileRefused(Reason.OTHER_FORMAT);
            }
            read(zip, document.get());
            return new Extracted(findings(core(zip, "title"), core(zip, "language")), pages);
        } catch (XMLStreamException | ZipException broken) {
            throw new FileRefused(Reason.UNREADABLE, broken);
        }
    }

    /// Names of parts differ in more than capitals.
    static Optional<? extends ZipEntry> part(ZipFile zip, String name) {
        return zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    /// Opens a part that is small in every honest file.
    static InputStream small(ZipFile zip, ZipEntry part) throws IOException {
        return new Counted(zip.getInputStream(part), UNPACKED_BESIDES);
    }

    private void read(ZipFile zip, ZipEntry document) throws IOException, XMLStreamException, FileRefused {
        var until = System.nanoTime() + Extraction.LONGEST_NANOS;
        try (var bytes = new Counted(zip.getInputStream(document), UNPACKED)) {
            var xml = reader(bytes);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inText) {
                            add(xml.getText());
                        }
                    }
                    default -> {}
                }
                if (System.nanoTime() - until > 0) {
                    throw new FileRefused(Reason.TOO_MUCH);
                }
            }
        }
        turnPage();
        if (pages.isEmpty()) {
            pages.add("");
        }
    }

    private static boolean ofWord(XMLStreamReader xml) {
        return WORD.equals(xml.getNamespaceURI()) || STRICT.equals(xml.getNamespaceURI());
    }

    private void begin(XMLStreamReader xml) throws FileRefused {
        if (++depth > DEEPEST) {
            throw new FileRefused(Reason.TOO_MUCH);
        }
        if (!ofWord(xml)) {
            return;
        }
        switch (xml.getLocalName()) {
            case "t" -> inText = true;
            case "tab" -> add(" ");
            case "br" -> {
                if ("page".equals(attribute(xml, "type"))) {
                    turnPage();
                } else {
                    add("\n");
                }
            }
            case "lastRenderedPageBreak" -> turnPage();
            case "pStyle" ->
                headings |= attribute(xml, "val")
                        .matches("(?i)(heading|titre|título|ttulo|berschrift|überschrift)\\s*\\d.*");
            case "outlineLvl" -> headings = true;
            default -> {}
        }
    }

    private void end(XMLStreamReader xml) throws FileRefused {
        depth--;
        if (ofWord(xml) && xml.getLocalName().equals("t")) {
            inText = false;
        }
        if (ofWord(xml) && xml.getLocalName().equals("p")) {
            add("\n\n");
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    private void add(String text) throws FileRefused {
        characters += text.length();
        if (characters > Extraction.MOST_CHARACTERS) {
            throw new FileRefused(Reason.TOO_MUCH);
        }
        page.append(text);
    }

    /// An empty page is none: a break is often written down twice.
    private void turnPage() throws FileRefused {
        var text = Extraction.cleaned(page.toString());
        page.setLength(0);
        if (!text.isEmpty()) {
            pages.add(text);
        }
        if (pages.size() > Extraction.MOST_PAGES) {
            throw new FileRefused(Reason.TOO_MUCH);
        }
    }

    private Findings findings(String title, String language) {
        var barriers = new ArrayList<Barrier>();
        if (characters == 0 || pages.stream().allMatch(String::isEmpty)) {
            barriers.add(Barrier.NO_TEXT);
        }
        if (title.isEmpty()) {
            barriers.add(Barrier.NO_TITLE);
        }
        if (!headings) {
            barriers.add(Barrier.NO_HEADINGS);
        }
        return new Findings(
                OriginalFormat.DOCX,
                pages.size(),
                pages.stream().mapToLong(String::length).sum(),
                title,
                language,
                barriers);
    }

    /// What the file says of itself.
    private static String core(ZipFile zip, String name) throws IOException, XMLStreamException, FileRefused {
        var part = part(zip, "docProps/core.xml");
        if (part.isEmpty()) {
            return "";
        }
        try (var bytes = small(zip, part.get())) {
            var xml = reader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    return PdfText.line(xml.getElementText());
                }
            }
            return "";
        }
    }

    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(bytes);
    }

    /// Stops where a part unpacks to more than is taken.
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream bytes, long most) {
            super(bytes);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var some = super.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("It unpacks to too much");
            }
        }
    }
}

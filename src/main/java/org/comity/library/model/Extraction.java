package org.comity.library.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.library.model.FileRefused.Reason;

/// Takes the text out of an original, page by page, within bounds. Whatever a file does, the answer is its text or a
/// reason for refusing it. One file is read at a time: hostile ones must not add up.
public final class Extraction {

    /// No more pages are read.
    static final int MOST_PAGES = 3_000;
    /// No more characters are kept.
    static final long MOST_CHARACTERS = 12_000_000;
    /// No file is read for longer.
    static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int HEAD = 1_024;

    /// What an original says.
    ///
    /// @param pages the text of each; paragraphs are parted by an empty line
    public record Extracted(Findings findings, List<String> pages) {
        public Extracted {
            pages = List.copyOf(pages);
        }
    }

    private final Semaphore oneAtATime = new Semaphore(1, true);

    /// @throws FileRefused for whatever is not taken
    public Extracted extract(Path file) throws FileRefused {
        oneAtATime.acquireUninterruptibly();
        try {
            return switch (format(file)) {
                case PDF -> new PdfText(file).extract();
                case DOCX -> new WordText(file).extract();
            };
        } catch (FileRefused known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused(Reason.UNREADABLE, broken);
        } catch (StackOverflowError | OutOfMemoryError hostile) {
            // What unpacks to too much is refused before; should a file get so far, others may have lacked room, too.
            throw new FileRefused(Reason.TOO_MUCH, hostile);
        } finally {
            oneAtATime.release();
        }
    }

    /// What a file is by its first bytes, whatever it is called.
    static OriginalFormat format(Path file) throws IOException, FileRefused {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.contains("%PDF-")) {
            return OriginalFormat.PDF;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return OriginalFormat.DOCX;
        }
        // A Word file with a password is such a container, and so are the Word files of before 2007.
        throw new FileRefused(text.startsWith("\u00D0\u00CF\u0011\u00E0") ? Reason.ENCRYPTED : Reason.OTHER_FORMAT);
    }

    /// Makes one text of what a page says: characters nobody sees are left out, and spaces are made one.
    static String cleaned(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(Extraction::seen).forEach(kept::appendCodePoint);
        return kept.toString()
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static boolean seen(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> point != 0xFFFD && !turnsRound(point);
        };
    }

    /// Embeddings, overrides and isolates.
    private static boolean turnsRound(int point) {
        var embeds = point >= 0x202A && point <= 0x202E;
        var isolates = point >= 0x2066 && point <= 0x2069;
        return embeds || isolates;
    }
}

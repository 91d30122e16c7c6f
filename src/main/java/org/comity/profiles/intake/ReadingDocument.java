package org.comity.profiles.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.Said;
import org.comity.vocabulary.ArticleRef;

/// Reads a document of others: what it is says its beginning, not its name. The answer is rows or a refusal, whatever
/// the bytes are.
public final class ReadingDocument {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] RICH_TEXT = {'{', '\\', 'r', 't', 'f'};
    private static final int BEGINNING = 512;

    private ReadingDocument() {}

    public static Reading read(Foreign document, Stated stated) {
        try {
            return read(document, beginning(document), stated);
        } catch (Unreadable refused) {
            return new Reading.Refused(refused.why());
        }
    }

    /// What somebody typed as articles; empty when a part of it is no article that a profile has rows for.
    public static Optional<List<ArticleRef>> articles(String typed) {
        return Citations.typed(typed, Instrument.CONVENTION);
    }

    /// Why what somebody mended is no row yet.
    public static Optional<ReadRow.Why> why(Said mended) {
        return RowChecks.why(mended, false, false);
    }

    /// Whether a row can hold a text.
    public static boolean holds(Excerpt text) {
        return RowChecks.holds(text);
    }

    private static byte[] beginning(Foreign document) throws Unreadable {
        try (var bytes = document.open()) {
            return bytes.readNBytes(BEGINNING);
        } catch (IOException broken) {
            throw new Unreadable(Refusal.BROKEN);
        }
    }

    private static Reading read(Foreign document, byte[] beginning, Stated stated) throws Unreadable {
        if (beginning.length == 0) {
            throw new Unreadable(Refusal.EMPTY);
        }
        if (begins(beginning, ARCHIVE)) {
            var tables = new WordPackage(document).text(text -> WordText.tables(SafeXml.of(text)));
            return WordProfile.read(tables, stated);
        }
        if (begins(beginning, COMPOUND)) {
            throw new Unreadable(Refusal.OLD_WORD);
        }
        if (utf16(beginning)) {
            throw new Unreadable(Refusal.ENCODING);
        }
        if (begins(beginning, PDF) || begins(beginning, RICH_TEXT) || holdsNothing(beginning)) {
            throw new Unreadable(Refusal.OTHER_KIND);
        }
        try (var bytes = document.open()) {
            return CsvProfile.read(bytes, stated);
        } catch (IOException broken) {
            throw new Unreadable(Refusal.BROKEN);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    private static boolean holdsNothing(byte[] bytes) {
        for (var one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}

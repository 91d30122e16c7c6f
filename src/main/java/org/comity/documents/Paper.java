package org.comity.documents;

import com.ibm.icu.text.Bidi;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// A document as its template sees it: the document, the words that every paper carries, and how text is set.
public record Paper(BilingualDocument document, Messages messages) {

    /// Rows longer than this may break across pages; shorter ones are kept together.
    private static final int KEPT_TOGETHER = 500;

    private static final int CHARACTERS_PER_LINE = 60;

    /// Parts joined by punctuation: IP addresses, URLs, e-mail addresses, file names, dates, times.
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?:::)?[0-9A-Za-z]+(?:[:./@_%?&=+~-]+[0-9A-Za-z]+)+(?:::|/)?");

    /// A phrase of the paper itself, such as `documents.reference`.
    public Pair words(String key) {
        return new Pair(messages.text(Language.ENGLISH, key), messages.text(document.other(), key));
    }

    public Language other() {
        return document.other();
    }

    /// The style class of a text by its first strong letter (Unicode Bidirectional Algorithm, P2).
    public static String setting(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    /// What was typed, line by line; empty lines are dropped.
    public static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\t', ' ').strip())
                .filter(line -> !line.isEmpty())
                .map(line -> setting(line).equals("rtl") ? steadied(line) : line)
                .toList();
    }

    /// Right-to-left text in which addresses, dates and numbers keep the order of their parts: without the marks
    /// (U+200E) a reader would see `2001:db8::1` as `db8::1:2001`.
    public static String steadied(String text) {
        return IDENTIFIER.matcher(text).replaceAll("\u200e$0\u200e");
    }

    /// When a document was made, a line for each clock.
    public static Value clocks(Provenance provenance) {
        return new Value.Several(
                provenance.clocks().stream().<Value>map(Value.Phrase::new).toList());
    }

    /// Whether a row may break across pages.
    public static boolean flows(Row row) {
        return length(row.value()) > KEPT_TOGETHER;
    }

    private static int length(Value value) {
        return switch (value) {
            case Value.Text text ->
                text.text().length() + CHARACTERS_PER_LINE * lines(text.text()).size();
            case Value.Mono mono -> mono.text().length();
            case Value.Phrase phrase -> phrase.pair().english().length() * 2;
            case Value.Several several ->
                several.values().stream()
                        .mapToInt(one -> CHARACTERS_PER_LINE + length(one))
                        .sum();
            case Value.Blank blank -> CHARACTERS_PER_LINE;
        };
    }
}

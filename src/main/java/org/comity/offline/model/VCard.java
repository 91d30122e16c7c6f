package org.comity.offline.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes one vCard 4.0 (RFC 6350): lines end in CR LF and are folded at 75 octets, never inside a character.
public final class VCard {

    private static final int MOST_OCTETS = 75;

    private final StringBuilder card = new StringBuilder();

    private VCard() {}

    public static VCard begin() {
        return new VCard().raw("BEGIN", "VCARD").raw("VERSION", "4.0");
    }

    /// A value in the form of its own type, such as a URI or a date; it has no line breaks.
    ///
    /// @param name of the property, with group and parameters
    public VCard raw(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /// A text value (section 3.4).
    public VCard text(String name, String text) {
        return raw(name, escaped(text));
    }

    /// A list of texts, parted by commas.
    public VCard list(String name, List<String> texts) {
        return raw(name, texts.stream().map(VCard::escaped).collect(Collectors.joining(",")));
    }

    /// A structured value: components, parted by semicolons; an empty one is left out.
    public VCard structured(String name, List<String> components) {
        return raw(name, components.stream().map(VCard::escaped).collect(Collectors.joining(";")));
    }

    public String end() {
        raw("END", "VCARD");
        return card.toString();
    }

    /// Backslash, comma, semicolon and newline, as sections 3.4 and 4 ask; what no text may hold is taken out.
    static String escaped(String text) {
        return plain(text)
                .replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", "\\n");
    }

    /// A text as it can be written: one kind of line break, no control characters, no halves of characters.
    static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Section 3.2: a longer line goes on after CR LF and a space, which counts for the next line.
    private void fold(String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var point = line.codePointAt(at);
            var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                card.append("\r\n ");
                octets = 1;
            }
            card.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        card.append("\r\n");
    }
}

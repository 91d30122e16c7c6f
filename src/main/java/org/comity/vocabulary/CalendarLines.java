package org.comity.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Lines of an iCalendar stream (RFC 5545, section 3.1): ended by CR LF, folded so that none is longer than 75 octets,
/// never within a character.
public final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\u2028|\u2029|\u0085");

    private final StringBuilder text = new StringBuilder();

    /// A line as it is: its name, its parameters and a value that needs no escapes.
    public CalendarLines line(String whole) {
        var octets = 0;
        var here = 0;
        while (here < whole.length()) {
            var character = whole.codePointAt(here);
            var written = Character.toString(character);
            var length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
            here += Character.charCount(character);
        }
        text.append("\r\n");
        return this;
    }

    /// A line whose value is text; nothing for an empty one.
    public CalendarLines text(String name, String value) {
        return value.isEmpty() ? this : line(name + ":" + escaped(value));
    }

    /// RFC 5545, section 3.3.11. Characters that it has no place for are left out.
    static String escaped(String value) {
        return CONTROL.matcher(BREAK.matcher(value).replaceAll("\n"))
                .replaceAll("")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

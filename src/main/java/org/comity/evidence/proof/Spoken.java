package org.comity.evidence.proof;

import java.util.function.IntPredicate;

/// Foreign words on a terminal and on a page: what cannot be seen, or turns the direction of what follows, is shown as
/// what it is. A name may hide its true ending by such signs. The signs are listed here and not asked of the platform:
/// a page must come out the same on every later one.
public final class Spoken {

    private static final int LONGEST = 60;

    private Spoken() {}

    /// For a terminal: short, and nothing that steers one.
    static String cleaned(String text) {
        var whole = visible(text);
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// Each invisible sign as its number, such as `⟨U+202E⟩`.
    public static String visible(String text) {
        return shown(text, Spoken::invisible);
    }

    /// The same for a text of several lines.
    public static String lines(String text) {
        return shown(text, point -> invisible(point) && point != '\n' && point != '\r' && point != '\t');
    }

    private static String shown(String text, IntPredicate asNumber) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (asNumber.test(point)) {
                shown.append("⟨U+%04X⟩".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean invisible(int point) {
        return point < 0x20
                || (point >= 0x7f && point <= 0x9f)
                || point == 0x200b
                || point == 0xfeff
                || (point >= 0x2028 && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= 0xd800 && point <= 0xdfff);
    }
}

package org.comity.guests.model;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// What is read out on the telephone: nine digits in groups of three. Printed anywhere, it says `[redacted]`.
///
/// Five tries of a thousand million: whoever guesses hits once in two hundred million links.
///
/// @param digits nine of them, in ASCII
public record SpokenCode(String digits) {

    private static final int COUNT = 9;
    private static final int GROUP = 3;
    private static final int ALL = 1_000_000_000;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-\\u2010-\\u2015\\u00a0\\u202f]+");

    /// @throws IllegalArgumentException for anything but nine digits
    public SpokenCode {
        if (!digits.matches("[0-9]{9}")) {
            throw new IllegalArgumentException("A code has nine digits");
        }
    }

    public static SpokenCode draw(SecureRandom random) {
        return new SpokenCode("%09d".formatted(random.nextInt(ALL)));
    }

    /// As people type it: with spaces or dashes, in the digits of any script. What is no code stays what it is, within
    /// bounds: it opens nothing, and takes as long.
    public static String typed(String text) {
        var read = new StringBuilder();
        BETWEEN.matcher(text).replaceAll("").codePoints().limit(COUNT * 2L).forEach(point -> {
            var digit = Character.digit(point, 10);
            read.appendCodePoint(digit < 0 ? point : '0' + digit);
        });
        return read.toString();
    }

    /// In groups, as it is read out.
    public String spoken() {
        return digits.substring(0, GROUP) + " " + digits.substring(GROUP, 2 * GROUP) + " "
                + digits.substring(2 * GROUP);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

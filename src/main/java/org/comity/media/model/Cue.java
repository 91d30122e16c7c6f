package org.comity.media.model;

import java.util.List;
import java.util.stream.Collectors;

/// What is said, or stands on the screen, for some time (WebVTT, section 3.1).
///
/// @param from in milliseconds
/// @param until in milliseconds
/// @param settings where it is shown, such as `align:start line:0`; may be empty
public record Cue(long from, long until, String settings, List<Line> lines) {

    private static final long MILLIS = 1_000;

    /// A line of a cue.
    ///
    /// @param speaker who says it, as the captions call them; may be empty
    /// @param markup as WebVTT, with nothing in it but `i`, `b`, `u` and `lang`
    /// @param text the same without markup
    public record Line(String speaker, String markup, String text) {}

    /// @throws IllegalArgumentException when it ends before it begins, or says nothing
    public Cue {
        lines = List.copyOf(lines);
        if (from < 0 || until <= from || lines.isEmpty()) {
            throw new IllegalArgumentException("A cue begins, ends later, and says something");
        }
    }

    /// The second it begins in: the place it is cited by.
    public long second() {
        return from / MILLIS;
    }

    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }
}

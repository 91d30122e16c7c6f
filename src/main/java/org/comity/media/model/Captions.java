package org.comity.media.model;

import java.util.List;
import java.util.Locale;

/// Captions or chapters, in the one form in which they are kept and sent.
public record Captions(List<Cue> cues) {

    private static final long MILLIS_IN_AN_HOUR = 3_600_000;
    private static final long MILLIS_IN_A_MINUTE = 60_000;
    private static final long MILLIS_IN_A_SECOND = 1_000;

    public Captions {
        cues = List.copyOf(cues);
    }

    /// How long they reach, in milliseconds.
    public long millis() {
        return cues.stream().mapToLong(Cue::until).max().orElse(0);
    }

    /// As WebVTT. Read again it is the same.
    public String written() {
        var out = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            out.append('\n')
                    .append(time(cue.from()))
                    .append(" --> ")
                    .append(time(cue.until()))
                    .append(cue.settings().isEmpty() ? "" : " " + cue.settings())
                    .append('\n');
            for (var line : cue.lines()) {
                if (!line.speaker().isEmpty()) {
                    out.append("<v ").append(CueText.escaped(line.speaker())).append('>');
                }
                out.append(line.markup())
                        .append(line.speaker().isEmpty() ? "" : "</v>")
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / MILLIS_IN_AN_HOUR,
                millis / MILLIS_IN_A_MINUTE % 60,
                millis / MILLIS_IN_A_SECOND % 60,
                millis % MILLIS_IN_A_SECOND);
    }
}

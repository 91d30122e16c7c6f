package org.comity.media.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.media.model.CaptionsRefused.Problem;
import org.comity.media.model.CaptionsRefused.Reason;

/// Reads WebVTT (W3C, section 4) strictly: a browser would pass over what is wrong and show less than was written, so
/// everything that is wrong is named by its line, and nothing is taken. Notes, styles and regions are left out.
public final class VttReader {

    public static final int LARGEST = 5 << 20;
    private static final int MOST_CUES = 20_000;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_TIMES = 500;
    private static final int MOST_PROBLEMS = 50;
    private static final String ARROW = "-->";
    private static final String TIME = "(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMES = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t]+(\\S.*))?");
    private static final int SETTINGS = 9;
    private static final Pattern LEFT_OUT = Pattern.compile("(NOTE|STYLE|REGION)([ \\t].*)?");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final String[] lines;
    private int at;

    private VttReader(String text) {
        this.lines = text.split("\\r\\n|\\n|\\r", -1);
    }

    /// @throws CaptionsRefused naming everything that is wrong, up to a bound
    public static Captions read(byte[] bytes) throws CaptionsRefused {
        if (bytes.length > LARGEST) {
            throw refusal(0, Reason.TOO_LARGE);
        }
        return new VttReader(decoded(bytes)).read();
    }

    /// Whether a file claims to be captions.
    public static boolean begins(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 10), StandardCharsets.UTF_8);
        return head.startsWith("WEBVTT") || head.startsWith("\uFEFFWEBVTT");
    }

    private static CaptionsRefused refusal(int line, Reason reason) {
        return new CaptionsRefused(List.of(new Problem(line, reason)));
    }

    static String decoded(byte[] bytes) throws CaptionsRefused {
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            var line = 1;
            for (var i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new CaptionsRefused(List.of(new Problem(line, Reason.ENCODING)));
        }
    }

    private Captions read() throws CaptionsRefused {
        if (!lines[0].matches("WEBVTT([ \\t].*)?")) {
            throw refusal(1, Reason.HEADER);
        }
        skipBlock();
        while (at < lines.length && problems.size() < MOST_PROBLEMS) {
            if (lines[at].isBlank()) {
                at++;
            } else if (LEFT_OUT.matcher(lines[at]).matches() && !next().contains(ARROW)) {
                skipBlock();
            } else {
                cue();
            }
            if (cues.size() > MOST_CUES) {
                wrong(at, Reason.TOO_MANY);
                break;
            }
        }
        if (problems.isEmpty() && cues.isEmpty()) {
            wrong(-1, Reason.NOTHING);
        }
        if (!problems.isEmpty()) {
            throw new CaptionsRefused(problems);
        }
        return new Captions(cues);
    }

    private String next() {
        return at + 1 < lines.length ? lines[at + 1] : "";
    }

    private void skipBlock() {
        while (at < lines.length && !lines[at].isBlank()) {
            at++;
        }
    }

    private void wrong(int index, Reason reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(index + 1, reason));
        }
    }

    /// One cue, with the name it may bear before its times.
    private void cue() {
        if (!lines[at].contains(ARROW)) {
            at++;
            if (at == lines.length || !lines[at].contains(ARROW)) {
                wrong(at - 1, Reason.TIME);
                skipBlock();
                return;
            }
        }
        var timing = at;
        var times = TIMES.matcher(lines[at].strip());
        at++;
        var text = text();
        if (lines[timing].length() > LONGEST_TIMES || !times.matches()) {
            wrong(timing, Reason.TIME);
            return;
        }
        var from = millis(times, 1);
        var until = millis(times, 5);
        if (until <= from) {
            wrong(timing, Reason.ENDS_FIRST);
        } else if (!cues.isEmpty() && from < cues.getLast().from()) {
            wrong(timing, Reason.ORDER);
        } else {
            keep(timing, new long[] {from, until}, settings(timing, times.group(SETTINGS)), text);
        }
    }

    private void keep(int timing, long[] times, String settings, Optional<List<Cue.Line>> text) {
        if (text.isPresent() && text.get().isEmpty()) {
            wrong(timing, Reason.EMPTY);
        } else {
            text.ifPresent(said -> cues.add(new Cue(times[0], times[1], settings, said)));
        }
    }

    /// The lines of a text; empty when one of them is wrong, which is noted.
    private Optional<List<Cue.Line>> text() {
        var read = new CueText();
        var begun = at;
        var good = true;
        for (; at < lines.length && !lines[at].isBlank(); at++) {
            var reason = reason(read, lines[at], at - begun);
            if (reason.isPresent() && good) {
                wrong(at, reason.get());
                good = false;
            }
        }
        try {
            return good ? Optional.of(read.lines()) : Optional.empty();
        } catch (CueText.Wrong open) {
            wrong(at - 1, open.reason());
            return Optional.empty();
        }
    }

    private static Optional<Reason> reason(CueText read, String line, int number) {
        if (line.contains(ARROW)) {
            return Optional.of(Reason.ARROW);
        }
        if (number >= MOST_LINES) {
            return Optional.of(Reason.TOO_LONG);
        }
        try {
            read.line(line);
            return Optional.empty();
        } catch (CueText.Wrong wrong) {
            return Optional.of(wrong.reason());
        }
    }

    private String settings(int line, @org.jspecify.annotations.Nullable String written) {
        if (written == null || written.isEmpty()) {
            return "";
        }
        var kept = CueSettings.kept(written);
        if (kept.isEmpty()) {
            wrong(line, Reason.SETTING);
        }
        return kept.orElse("");
    }

    private static long millis(Matcher times, int first) {
        var hours = times.group(first) == null ? 0 : Long.parseLong(times.group(first));
        return ((hours * 60 + Long.parseLong(times.group(first + 1))) * 60 + Long.parseLong(times.group(first + 2)))
                        * 1_000
                + Long.parseLong(times.group(first + 3));
    }
}

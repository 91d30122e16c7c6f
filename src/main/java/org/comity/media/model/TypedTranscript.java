package org.comity.media.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comity.media.model.CaptionsRefused.Problem;
import org.comity.media.model.CaptionsRefused.Reason;
import org.comity.vocabulary.PlainText;

/// Reads a transcript that somebody typed: each paragraph begins with its time, such as `[01:02:03] Prosecutor: text`,
/// and ends with an empty line. It is kept as captions are, each paragraph until the next.
public final class TypedTranscript {

    private static final Pattern BEGINNING = Pattern.compile(
            "\\[(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]\\d)][ \\t]*(?:([^:<>\\[\\]]{1,100}):[ \\t])?(.*)", Pattern.DOTALL);
    private static final int LONGEST = 7_500;
    private static final int MOST = 5_000;
    private static final int MOST_PROBLEMS = 50;
    /// How long the last paragraph is taken to last, in milliseconds.
    private static final long LAST = 60_000;

    private TypedTranscript() {}

    /// Whether a file claims to be one.
    public static boolean begins(String text) {
        // Some editors begin with a byte order mark.
        return BEGINNING.matcher(text.replaceFirst("^\uFEFF", "").strip()).matches();
    }

    private record Begun(long from, Cue.Line line) {}

    /// @throws CaptionsRefused naming everything that is wrong, up to a bound
    public static Captions read(byte[] bytes) throws CaptionsRefused {
        if (bytes.length > VttReader.LARGEST) {
            throw new CaptionsRefused(List.of(new Problem(0, Reason.TOO_LARGE)));
        }
        var problems = new ArrayList<Problem>();
        var begun = new ArrayList<Begun>();
        var lines = VttReader.decoded(bytes).split("\\r\\n|\\n|\\r", -1);
        for (var at = 0; at < lines.length && problems.size() < MOST_PROBLEMS; at++) {
            if (!lines[at].isBlank()) {
                var first = at;
                var block = new StringBuilder(lines[at]);
                while (at + 1 < lines.length && !lines[at + 1].isBlank()) {
                    at++;
                    block.append('\n').append(lines[at]);
                }
                paragraph(block.toString().strip(), first + 1, begun, problems);
            }
        }
        if (begun.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(0, Reason.NOTHING));
        }
        if (!problems.isEmpty() || begun.size() > MOST) {
            throw new CaptionsRefused(problems.isEmpty() ? List.of(new Problem(0, Reason.TOO_MANY)) : problems);
        }
        return captions(begun);
    }

    private static void paragraph(String block, int line, List<Begun> begun, List<Problem> problems) {
        var read = BEGINNING.matcher(block);
        if (!read.matches()) {
            problems.add(new Problem(line, Reason.TIME));
            return;
        }
        var hours = read.group(1) == null ? 0 : Long.parseLong(read.group(1));
        var from = ((hours * 60 + Long.parseLong(read.group(2))) * 60 + Long.parseLong(read.group(3))) * 1_000;
        var speaker = read.group(4) == null ? "" : read.group(4).strip();
        var text = read.group(5).replaceAll("\\s+", " ").strip();
        var problem = PlainText.problem(speaker + text, LONGEST);
        if (problem.isPresent()) {
            problems.add(new Problem(
                    line, problem.get() == PlainText.Problem.TOO_LONG ? Reason.TOO_LONG : Reason.CHARACTER));
        } else if (text.isEmpty()) {
            problems.add(new Problem(line, Reason.EMPTY));
        } else if (!begun.isEmpty() && from <= begun.getLast().from()) {
            problems.add(new Problem(line, Reason.ORDER));
        } else {
            begun.add(new Begun(from, new Cue.Line(speaker, CueText.escaped(text), text)));
        }
    }

    private static Captions captions(List<Begun> begun) {
        var cues = new ArrayList<Cue>();
        for (var i = 0; i < begun.size(); i++) {
            var until = i + 1 < begun.size()
                    ? begun.get(i + 1).from()
                    : begun.get(i).from() + LAST;
            cues.add(
                    new Cue(begun.get(i).from(), until, "", List.of(begun.get(i).line())));
        }
        return new Captions(cues);
    }
}

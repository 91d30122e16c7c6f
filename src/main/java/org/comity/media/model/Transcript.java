package org.comity.media.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is said in a recording, in paragraphs.
public record Transcript(List<Paragraph> paragraphs) {

    /// Silence of so many milliseconds parts paragraphs.
    private static final long PAUSE = 4_000;
    /// After so many characters the next end of a sentence ends the paragraph.
    private static final int LONG = 500;

    /// @param speaker may be empty
    public record Paragraph(long second, String speaker, List<Piece> pieces) {

        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
        }
    }

    /// What is said from a second on.
    ///
    /// @param first whether it is the first of its second: only one place can bear its name
    public record Piece(long second, String text, boolean first) {

        /// The name of the place, such as `t754`.
        public String anchor() {
            return "t" + second;
        }
    }

    public Transcript {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Makes paragraphs of captions: another speaker, a pause, or the end of a sentence after many words begins one.
    public static Transcript of(Captions captions) {
        var paragraphs = new ArrayList<Paragraph>();
        var pieces = new ArrayList<Piece>();
        var speaker = "";
        var ended = 0L;
        var last = -1L;
        for (var cue : captions.cues()) {
            for (var line : cue.lines()) {
                var other = !line.speaker().isEmpty() && !line.speaker().equals(speaker);
                if (!pieces.isEmpty() && (other || cue.from() - ended > PAUSE || complete(pieces))) {
                    paragraphs.add(new Paragraph(pieces.getFirst().second(), speaker, pieces));
                    pieces.clear();
                }
                speaker = other ? line.speaker() : speaker;
                pieces.add(new Piece(cue.second(), line.text(), cue.second() != last));
                last = cue.second();
            }
            ended = Math.max(ended, cue.until());
        }
        if (!pieces.isEmpty()) {
            paragraphs.add(new Paragraph(pieces.getFirst().second(), speaker, pieces));
        }
        return new Transcript(paragraphs);
    }

    /// What somebody typed stays in the paragraphs it was typed in.
    public static Transcript ofTyped(Captions typed) {
        return new Transcript(typed.cues().stream()
                .map(cue -> new Paragraph(
                        cue.second(),
                        cue.lines().getFirst().speaker(),
                        List.of(new Piece(cue.second(), cue.text(), true))))
                .toList());
    }

    private static boolean complete(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.text().length()).sum() > LONG
                && pieces.getLast().text().matches(".*[.!?؟。…][\"”»’)]?");
    }
}

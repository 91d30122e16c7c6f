package org.comity.search.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.search.Found.Piece;

/// Marks in a text the words that were looked for, and chooses the part of a long text that shows most of them. What
/// comes out are pieces of the text: whoever shows them escapes them as any other text.
public final class Highlighting {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int READ = 20_000;
    private static final String MORE = "…";

    private final Analysis analysis;

    public Highlighting(Analysis analysis) {
        this.analysis = analysis;
    }

    private record Mark(int start, int end, String word) {}

    /// A whole text, marked.
    public List<Piece> whole(String language, String text, Set<String> wanted) {
        return pieces(text, 0, text.length(), marks(language, text, wanted));
    }

    /// The best part of a text; empty marks when none of the words is in it.
    public List<Piece> excerpt(String language, String text, Set<String> wanted) {
        var read = text.length() > READ ? text.substring(0, READ) : text;
        var marks = marks(language, read, wanted);
        var first = best(marks);
        var start = wordStart(text, Math.max(0, first - BEFORE));
        var end = wordEnd(text, Math.min(text.length(), start + LENGTH));
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(text, start, end, marks));
        if (end < text.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return pieces;
    }

    private List<Mark> marks(String language, String text, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return Stream.of(language, Analysis.AS_WRITTEN)
                .flatMap(reading -> analysis.tokens(reading, text).stream())
                .filter(token -> wanted.contains(token.word()))
                .map(token -> new Mark(token.start(), token.end(), token.word()))
                .sorted((one, other) -> one.start() != other.start()
                        ? Integer.compare(one.start(), other.start())
                        : Integer.compare(other.end(), one.end()))
                .toList();
    }

    /// Where the part begins that holds most different words; the earliest of several.
    private static int best(List<Mark> marks) {
        var best = 0;
        var most = 0;
        for (var i = 0; i < marks.size(); i++) {
            var start = marks.get(i).start();
            var words = new HashSet<String>();
            for (var j = i; j < marks.size() && marks.get(j).end() <= start + LENGTH - BEFORE; j++) {
                words.add(marks.get(j).word());
            }
            if (words.size() > most) {
                most = words.size();
                best = start;
            }
        }
        return best;
    }

    private static int wordStart(String text, int from) {
        var start = from;
        while (start > 0 && from - start < BEFORE && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return whole(text, start);
    }

    private static int wordEnd(String text, int to) {
        var end = to;
        while (end < text.length() && end - to < BEFORE && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return whole(text, end);
    }

    /// Never between the two halves of one character.
    private static int whole(String text, int at) {
        return at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        var at = start;
        for (var mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                add(pieces, text.substring(at, mark.start()), false);
                add(pieces, text.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}

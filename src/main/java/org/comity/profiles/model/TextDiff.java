package org.comity.profiles.model;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What differs between two texts: line by line, and word by word where a line became another.
public final class TextDiff {

    /// Beyond so many lines or words the whole counts as replaced: comparing would take too long.
    private static final int MOST = 2_000;

    /// A piece of text and what became of it.
    public record Piece(Fate fate, String text) {}

    public enum Fate {
        SAME,
        ADDED,
        REMOVED
    }

    private TextDiff() {}

    /// The pieces in order: those that are not ADDED make the first text, those that are not REMOVED the second.
    public static List<Piece> between(String before, String after) {
        return compare(split(before, "(?<=\n)"), split(after, "(?<=\n)"), true);
    }

    private static List<String> split(String text, String where) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(where, -1));
    }

    private static List<Piece> compare(List<String> before, List<String> after, boolean words) {
        if (before.size() > MOST || after.size() > MOST) {
            return pieces(before, after);
        }
        var found = new ArrayList<Piece>();
        var old = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        for (var part : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (part.getType() == DeltaType.EQUAL) {
                replaced(found, old, fresh, words);
                found.add(new Piece(Fate.SAME, String.join("", part.getSource().getLines())));
            } else {
                old.addAll(part.getSource().getLines());
                fresh.addAll(part.getTarget().getLines());
            }
        }
        replaced(found, old, fresh, words);
        return found;
    }

    /// Notes that some lines gave way to others, and forgets both.
    private static void replaced(List<Piece> found, List<String> old, List<String> fresh, boolean words) {
        if (words && !old.isEmpty() && !fresh.isEmpty()) {
            found.addAll(
                    compare(split(String.join("", old), "(?<=\\s)"), split(String.join("", fresh), "(?<=\\s)"), false));
        } else {
            found.addAll(pieces(old, fresh));
        }
        old.clear();
        fresh.clear();
    }

    private static List<Piece> pieces(List<String> old, List<String> fresh) {
        var found = new ArrayList<Piece>();
        if (!old.isEmpty()) {
            found.add(new Piece(Fate.REMOVED, String.join("", old)));
        }
        if (!fresh.isEmpty()) {
            found.add(new Piece(Fate.ADDED, String.join("", fresh)));
        }
        return found;
    }
}

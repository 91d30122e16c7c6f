package org.comity.requests.lint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What can be told of a text without understanding it.
final class Texts {

    /// A run of so many words is no chance.
    private static final int RUN = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Texts() {}

    /// How many words it has.
    static int words(String text) {
        return list(text).size();
    }

    private static List<String> list(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether two texts say the same in nearly the same words: nine of ten words of the shorter stand in the other,
    /// and neither is much longer.
    static boolean same(String one, String other) {
        var first = new HashSet<>(list(one));
        var second = new HashSet<>(list(other));
        var smaller = Math.min(first.size(), second.size());
        return smaller > 0
                && Math.max(first.size(), second.size()) <= 1.5 * smaller
                && common(first, second) >= 0.9 * smaller;
    }

    /// Whether one text repeats a sentence of the other: eight words in a row.
    static boolean share(String one, String other) {
        var words = list(one);
        var within = " " + String.join(" ", list(other)) + " ";
        return IntStream.rangeClosed(0, words.size() - RUN)
                .anyMatch(from -> within.contains(" " + String.join(" ", words.subList(from, from + RUN)) + " "));
    }

    private static int common(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /// Most of its letters belong to a script.
    static boolean mostly(Character.UnicodeScript script, String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var own = text.codePoints()
                .filter(point -> Character.isLetter(point) && Character.UnicodeScript.of(point) == script)
                .count();
        return letters > 0 && own * 2 > letters;
    }

    static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }
}

package org.comity.search.model;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The words that stand in documents, and which of them somebody may have meant.
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int LONG = 8;
    private static final int MOST_WORDS = 200_000;

    /// @param shown with accents, as it stands in a document
    /// @param letters one bit for each letter: words that share few letters need not be compared
    /// @param times in how many documents it stands
    private record Known(String folded, String shown, long letters, int times) {

        Known standing(int more) {
            return new Known(folded, shown, letters, times + more);
        }
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /// Of each document once.
    ///
    /// @param folded as the index holds it
    /// @param shown as it is written
    /// @return what to forget when the document is gone; empty for what is not learnt
    public Optional<String> learn(String folded, String shown) {
        var usual = folded.length() >= SHORTEST
                && folded.length() <= LONGEST
                && folded.codePoints().allMatch(Character::isLetter);
        if (!usual || (known.size() >= MOST_WORDS && !known.containsKey(folded))) {
            return Optional.empty();
        }
        return Optional.of(Objects.requireNonNull(known.merge(
                        folded, new Known(folded, shown, letters(folded), 1), (old, one) -> old.standing(1)))
                .folded());
    }

    /// The word stands in one document less.
    public void forget(String folded) {
        known.computeIfPresent(folded, (word, old) -> old.times() == 1 ? null : old.standing(-1));
    }

    public boolean knows(String folded) {
        return known.containsKey(folded);
    }

    /// The nearest word: one letter more, less, other or exchanged; two in long words. Of equally near ones that which
    /// stands in most documents.
    public Optional<String> near(String folded) {
        if (folded.length() < SHORTEST || folded.length() > LONGEST) {
            return Optional.empty();
        }
        var most = folded.length() >= LONG ? 2 : 1;
        var letters = letters(folded);
        return known.values().stream()
                .filter(word -> Math.abs(word.folded().length() - folded.length()) <= most)
                .filter(word -> Long.bitCount(word.letters() ^ letters) <= 2 * most)
                .map(word -> Map.entry(word, distance(folded, word.folded(), most)))
                .filter(word -> word.getValue() <= most)
                .min(Comparator.<Map.Entry<Known, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparingInt(word -> -word.getKey().times())
                        .thenComparing(word -> word.getKey().folded()))
                .map(word -> word.getKey().shown());
    }

    private static long letters(String word) {
        return word.chars().mapToLong(letter -> 1L << (letter % Long.SIZE)).reduce(0, (one, other) -> one | other);
    }

    /// Optimal string alignment; anything above `most` is `most + 1`.
    private static int distance(String one, String other, int most) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.length(); j++) {
                var cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (exchanged(one, other, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean exchanged(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}

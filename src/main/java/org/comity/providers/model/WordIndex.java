package org.comity.providers.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which lines hold a word that begins as typed: all words in their order, each with the numbers of its lines.
final class WordIndex {

    private final String[] words;
    private final BitSet[] lines;

    private WordIndex(SortedMap<String, BitSet> byWord) {
        this.words = byWord.keySet().toArray(String[]::new);
        this.lines = byWord.values().toArray(BitSet[]::new);
    }

    /// Gathers the words line by line.
    static final class Gathering {

        private final SortedMap<String, BitSet> byWord = new TreeMap<>();

        void add(int line, String text) {
            Folding.words(text)
                    .forEach(word ->
                            byWord.computeIfAbsent(word, none -> new BitSet()).set(line));
        }

        WordIndex done() {
            return new WordIndex(byWord);
        }
    }

    /// The lines with a word that begins so.
    BitSet beginning(String typed) {
        var found = new BitSet();
        var place = Arrays.binarySearch(words, typed);
        for (var at = place < 0 ? -place - 1 : place; at < words.length && words[at].startsWith(typed); at++) {
            found.or(lines[at]);
        }
        return found;
    }
}

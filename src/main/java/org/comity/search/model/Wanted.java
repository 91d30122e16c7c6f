package org.comity.search.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is to be looked for, in words of the index.
///
/// @param words one for each that was typed
/// @param phrases words as written that follow each other
/// @param provisions keys of provisions
/// @param whole everything typed, folded, to be compared with titles
public record Wanted(List<Word> words, List<List<String>> phrases, List<String> provisions, String whole) {

    /// One word as it was typed.
    ///
    /// @param readings by language; a document that holds all words of one reading holds the word
    /// @param needed false for a word too common to count in some language, such as "of"
    public record Word(String typed, List<List<String>> readings, boolean needed) {
        public Word {
            readings = List.copyOf(readings);
        }
    }

    public Wanted {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        provisions = List.copyOf(provisions);
    }

    /// @param languages in which there are texts
    public static Wanted of(Typed typed, Analysis analysis, Collection<String> languages) {
        var phrases = typed.phrases().stream()
                .map(phrase -> written(analysis, phrase))
                .filter(words -> !words.isEmpty())
                .toList();
        return new Wanted(
                typed.words().stream()
                        .map(word -> word(word, analysis, languages))
                        .toList(),
                phrases,
                typed.provisions(),
                folded(
                        analysis,
                        Stream.concat(typed.words().stream(), typed.phrases().stream())
                                .collect(Collectors.joining(" "))));
    }

    /// A text as it is compared with titles: words as written, nothing else.
    public static String folded(Analysis analysis, String text) {
        return written(analysis, text).stream()
                .map(word -> word.substring(word.indexOf(':') + 1))
                .collect(Collectors.joining(" "));
    }

    private static List<String> written(Analysis analysis, String text) {
        return analysis.tokens(Analysis.AS_WRITTEN, text).stream()
                .map(Analysis.Token::word)
                .toList();
    }

    private static Word word(String typed, Analysis analysis, Collection<String> languages) {
        var readings = new ArrayList<List<String>>();
        var needed = true;
        readings.add(written(analysis, typed));
        for (var language : languages) {
            var tokens = analysis.tokens(language, typed);
            needed &= !tokens.isEmpty();
            readings.addAll(readings(tokens));
        }
        return new Word(
                typed,
                readings.stream()
                        .filter(reading -> !reading.isEmpty())
                        .distinct()
                        .toList(),
                needed);
    }

    /// A word that stands alone has each of its readings; one that is taken apart has one, of all its parts.
    private static List<List<String>> readings(List<Analysis.Token> tokens) {
        var alone = tokens.stream().skip(1).allMatch(Analysis.Token::sameAsBefore);
        return alone
                ? tokens.stream().map(token -> List.of(token.word())).toList()
                : List.of(tokens.stream()
                        .filter(token -> !token.sameAsBefore())
                        .map(Analysis.Token::word)
                        .toList());
    }

    /// Every word of the index that is looked for, to be marked in texts.
    public Set<String> marks() {
        var marks = new LinkedHashSet<String>();
        words.forEach(word -> word.readings().forEach(marks::addAll));
        phrases.forEach(marks::addAll);
        return marks;
    }
}

package org.comity.profiles.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Provision;

/// Words as people search for them: without case, accents and punctuation.
public final class SearchWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    static String folded(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /// The words of a search; none for a text without any.
    public static List<String> in(String typed) {
        return Stream.of(folded(typed).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Everything a provision says, to look for words in.
    public static String of(Provision provision) {
        return Stream.of(
                        Stream.of(
                                provision.act(),
                                provision.place(),
                                provision.penalty(),
                                provision.territory(),
                                provision.note()),
                        provision.excerpts().stream().map(Excerpt::text),
                        Stream.of(provision.source().text()))
                .flatMap(part -> part)
                .map(SearchWords::folded)
                .collect(Collectors.joining(" ", " ", " "));
    }

    /// Whether every word stands there, at the beginning of a word.
    ///
    /// @param text as [#of] makes it
    public static boolean found(List<String> words, String text) {
        return words.stream().allMatch(word -> text.contains(" " + word));
    }
}

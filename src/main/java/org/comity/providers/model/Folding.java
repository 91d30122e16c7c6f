package org.comity.providers.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as people search for them: without case, accents and punctuation. Dots stay, for domains.
public final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.]+");

    private Folding() {}

    public static String folded(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /// The words of a text; none for a text without any.
    public static List<String> words(String text) {
        var folded = folded(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }
}

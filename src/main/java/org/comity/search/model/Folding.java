package org.comity.search.model;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.regex.Pattern;

/// Words as readers type them: without capitals, accents, vowel signs, and variants of letters and digits.
final class Folding {

    private static final Pattern DROPPED = Pattern.compile("[\\p{Mn}\\p{Cf}\\p{Cc}\\u0640\\s]+");
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ł', "l", (int) 'ø', "o", (int) 'đ', "d", (int) 'ð', "d", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ı',
            "i", (int) 'ħ', "h", (int) 'þ', "th");

    private Folding() {}

    static String folded(String word) {
        return isPlain(word) ? word : decomposed(word);
    }

    /// Most words are: then there is nothing to do.
    private static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String decomposed(String word) {
        var decomposed = Normalizer2.getNFKDInstance()
                .normalize(Normalizer2.getNFKCCasefoldInstance().normalize(word));
        var folded = new StringBuilder();
        DROPPED.matcher(decomposed).replaceAll("").codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                folded.append(Character.digit(letter, 10));
            } else {
                folded.append(LETTERS.getOrDefault(letter, Character.toString(letter)));
            }
        });
        return folded.toString();
    }
}

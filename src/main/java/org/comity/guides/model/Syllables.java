package org.comity.guides.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// Counts syllables by rules simple enough to be checked by hand. They are right for most words and wrong for
/// some in both directions, which a text of some hundred words evens out.
final class Syllables {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");
    private static final Pattern ENGLISH_MUTE =
            Pattern.compile("(?<=[^aeiouy])(?<![^aeiouyr]l)e$|(?<=[^aeiouysxzcg])es$|(?<=[^aeiouytd])ed$");
    private static final Pattern ENGLISH_APART = Pattern.compile("[^tscxg]i[ao](?!u)|[^aeiouqg]u[ae](?!$)|eos?$|ying");
    private static final Pattern FRENCH = Pattern.compile("[aàâäeéèêëiîïoôöuùûüyœæ]+");
    private static final Pattern FRENCH_MUTE = Pattern.compile("(?<=[^aàâäeéèêëiîïoôöuùûüyœæ])es?$|(?<=[éiu])es?$");
    private static final Pattern FRENCH_APART = Pattern.compile("[éè][aâeéèêoôu]|[aeo]ï|aë|oë");
    private static final String FRENCH_VOWELS = "aàâäeéèêëiîïoôöuùûüœæ";
    private static final Pattern SPANISH = Pattern.compile("[aáeéiíoóuúüy]+");
    private static final String SPANISH_STRONG = "aáeéoóíú";

    private Syllables() {}

    /// Groups of vowels, without a mute e at the end (-e, -es, -ed), and one more where two vowels are spoken
    /// apart (vIOlence, usUAl, vidEO, paYIng).
    static int english(String word) {
        var letters = letters(word);
        var spoken = ENGLISH_MUTE.matcher(letters).replaceFirst("");
        var groups = Math.max(count(ENGLISH, spoken), Math.min(1, count(ENGLISH, letters)));
        return atLeastOne(groups + count(ENGLISH_APART, spoken), letters);
    }

    /// Groups of vowels, a y between vowels counting as a consonant, without a mute e at the end (-e, -es), and
    /// one more after é, è or before a diaeresis (crÉEr, maÏs).
    static int french(String word) {
        var letters = consonantY(letters(word).replace("qu", "q").replace("gue", "ge"));
        var spoken = FRENCH_MUTE.matcher(letters).replaceFirst("");
        var groups = Math.max(count(FRENCH, spoken), Math.min(1, count(FRENCH, letters)));
        return atLeastOne(groups + count(FRENCH_APART, spoken), letters);
    }

    /// Every strong vowel (a, e, o) and every accented weak one (í, ú) is a syllable; a group of weak ones
    /// alone is one. The u of que, qui, gue, gui is not spoken; a y is a vowel at the end of a word only.
    static int spanish(String word) {
        var letters = letters(word).replaceAll("([qg])u(?=[eéií])", "$1").replaceAll("(?<=.)y(?=.)", "-");
        var syllables = 0;
        var groups = SPANISH.matcher(letters);
        while (groups.find()) {
            var strong = groups.group()
                    .chars()
                    .filter(letter -> SPANISH_STRONG.indexOf(letter) >= 0)
                    .count();
            syllables += (int) Math.max(1, strong);
        }
        return atLeastOne(syllables, letters);
    }

    private static String consonantY(String word) {
        var out = new StringBuilder(word);
        for (var i = 1; i < word.length() - 1; i++) {
            if (word.charAt(i) == 'y'
                    && FRENCH_VOWELS.indexOf(word.charAt(i - 1)) >= 0
                    && FRENCH_VOWELS.indexOf(word.charAt(i + 1)) >= 0) {
                out.setCharAt(i, '-');
            }
        }
        return out.toString();
    }

    private static String letters(String word) {
        return NOT_LETTERS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static int count(Pattern groups, String word) {
        return (int) groups.matcher(word).results().count();
    }

    /// A word without vowels is spelt: SMS has three. A number counts as one.
    private static int atLeastOne(int syllables, String letters) {
        return syllables > 0 ? syllables : Math.max(1, letters.length());
    }
}

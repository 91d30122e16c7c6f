package org.comity.guides.model;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.guides.GuideText;
import org.comity.vocabulary.Language;

/// How easily a text is read, by counting: words, sentences, syllables or long words, and the index that is
/// used for its language.
///
/// A sentence ends at a full stop, a question or exclamation mark, or with its paragraph, its point or the
/// summary. A word is what stands between spaces, in French with its elided article. The title counts as a
/// sentence.
///
/// @param heavy what weighs down the index: syllables, in Arabic long words
public record Readability(Index index, int words, int sentences, int heavy) {

    /// The formula of a language, and where it comes from.
    public enum Index {
        /// English: 0.39 words per sentence + 11.8 syllables per word − 15.59, a grade of United States
        /// schools; the higher, the harder. J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom,
        /// Derivation of New Readability Formulas for Navy Enlisted Personnel, 1975.
        FLESCH_KINCAID(true),
        /// French: 207 − 1.015 words per sentence − 73.6 syllables per word; the higher, the easier: 60 to 70
        /// is standard, above 70 easy. L. Kandel, A. Moles, Application de l’indice de Flesch à la langue
        /// française, Cahiers d’études de radio-télévision 19, 1958.
        KANDEL_MOLES(false),
        /// Spanish: 206.835 − 62.3 syllables per word − words per sentence; the higher, the easier: 55 to 65 is
        /// normal, 65 to 80 rather easy. F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje
        /// escrito, 1993, read on the INFLESZ scale of I. M. Barrio-Cantalejo and others, 2008.
        SZIGRISZT(false),
        /// Arabic: words per sentence + long words in a hundred, the higher, the harder: LIX of C. H.
        /// Björnsson, Läsbarhet, 1968. Nobody has calibrated it for Arabic, and written Arabic shows no
        /// syllables to count, so it compares guides with guides and says nothing about school years. Long has
        /// more than five letters, without vowel signs and without the article and what is written together
        /// with it.
        LIX(true);

        private final boolean harderIsHigher;

        Index(boolean harderIsHigher) {
            this.harderIsHigher = harderIsHigher;
        }

        /// Whether a value is as easy as a bound, or easier.
        public boolean within(double value, double bound) {
            return harderIsHigher ? value <= bound : value >= bound;
        }
    }

    private static final Pattern SENTENCE = Pattern.compile("[^.!?؟…]+");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’\\-\u2011.,][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern INSIDE_NUMBER = Pattern.compile("(?<=\\d)[.,](?=\\d)");
    private static final Pattern UNWRITTEN = Pattern.compile("[\\p{M}\\u0640]");
    private static final Pattern ARTICLE = Pattern.compile("^[وف]?(?:[بك]?ال|لل)(?=.{2})");
    private static final int LONG = 5;

    public static Readability of(GuideText text) {
        return of(text.language(), text.sayings());
    }

    /// @param sayings paragraphs, points and headings, each by itself
    public static Readability of(Language language, Stream<String> sayings) {
        var sentences = sayings.map(INSIDE_NUMBER::matcher)
                .map(number -> number.replaceAll(""))
                .flatMap(saying -> SENTENCE.matcher(saying).results().map(MatchResult::group))
                .map(Readability::words)
                .filter(words -> !words.isEmpty())
                .toList();
        var words = sentences.stream().flatMap(List::stream).toList();
        return new Readability(
                index(language),
                words.size(),
                sentences.size(),
                words.stream().mapToInt(weight(language)).sum());
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }

    private static Index index(Language language) {
        return switch (language) {
            case ENGLISH -> Index.FLESCH_KINCAID;
            case FRENCH -> Index.KANDEL_MOLES;
            case SPANISH -> Index.SZIGRISZT;
            case ARABIC -> Index.LIX;
        };
    }

    private static ToIntFunction<String> weight(Language language) {
        return switch (language) {
            case ENGLISH -> Syllables::english;
            case FRENCH -> Syllables::french;
            case SPANISH -> Syllables::spanish;
            case ARABIC -> word -> isLong(word) ? 1 : 0;
        };
    }

    private static boolean isLong(String word) {
        var letters = UNWRITTEN.matcher(word).replaceAll("");
        return ARTICLE.matcher(letters).replaceFirst("").length() > LONG;
    }

    public double wordsPerSentence() {
        return sentences == 0 ? 0 : (double) words / sentences;
    }

    /// For one word.
    public double heaviness() {
        return words == 0 ? 0 : (double) heavy / words;
    }

    public double value() {
        return switch (index) {
            case FLESCH_KINCAID -> 0.39 * wordsPerSentence() + 11.8 * heaviness() - 15.59;
            case KANDEL_MOLES -> 207 - 1.015 * wordsPerSentence() - 73.6 * heaviness();
            case SZIGRISZT -> 206.835 - wordsPerSentence() - 62.3 * heaviness();
            case LIX -> wordsPerSentence() + 100 * heaviness();
        };
    }
}

package org.comity.search.model;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.morfologik.MorfologikAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/// Takes texts apart into words. Every word bears its language, `fr:entraid`, so that all languages lie in
/// one field and the index needs to know none; and every text is also taken apart as it is written,
/// `xx:entraide`, without accents and capitals. Any thread may use it. A dictionary is read when its
/// language first occurs.
public final class Analysis {

    /// Part of the digest of everything that is indexed: with another number all is indexed anew.
    public static final String VERSION = "1";

    /// Words as they are written, in any language.
    public static final String AS_WRITTEN = "xx";

    private static final int LONGEST_WORD = 64;
    private static final String GLUE = "._'’:·";

    private static final Map<String, Supplier<Analyzer>> LANGUAGES = Map.of(
            "en", EnglishAnalyzer::new,
            "fr", FrenchAnalyzer::new,
            "es", SpanishAnalyzer::new,
            "ar", ArabicAnalyzer::new,
            "ja", JapaneseAnalyzer::new,
            "uk", UkrainianMorfologikAnalyzer::new,
            "pl", MorfologikAnalyzer::new);

    private final Map<String, Analyzer> known = new ConcurrentHashMap<>();

    /// One word of a text.
    ///
    /// @param word with its language: `en:preserv`
    /// @param sameAsBefore whether it is another reading of the word before
    public record Token(String word, int start, int end, boolean sameAsBefore) {}

    /// Whether the language has an analyzer of its own; other texts are found as they are written.
    public static boolean knows(String language) {
        return LANGUAGES.containsKey(language);
    }

    /// The words of a text, read as one of a known language, or as written; none for a language that is not known.
    public List<Token> tokens(String language, String text) {
        if (language.equals(AS_WRITTEN)) {
            return asWritten(text);
        }
        return read(language, text);
    }

    private List<Token> read(String language, String text) {
        if (!knows(language)) {
            return List.of();
        }
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer(language).tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                add(
                        tokens,
                        language,
                        term.toString(),
                        place.startOffset(),
                        place.endOffset(),
                        step.getPositionIncrement() == 0);
            }
            stream.end();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return List.copyOf(tokens);
    }

    /// Words by the rules of Unicode (UAX 29), with ICU's dictionaries for scripts that write no spaces. What is glued
    /// by a dot or an apostrophe is taken apart: `youtube.com`, `l’entraide`.
    private static List<Token> asWritten(String text) {
        var tokens = new ArrayList<Token>();
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(unglued(text));
        var start = words.first();
        for (var end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
                add(tokens, AS_WRITTEN, text.substring(start, end), start, end, false);
            }
        }
        return List.copyOf(tokens);
    }

    private static String unglued(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            if (GLUE.indexOf(letters[i]) >= 0) {
                letters[i] = ' ';
            }
        }
        return new String(letters);
    }

    private static void add(
            List<Token> tokens, String language, String term, int start, int end, boolean sameAsBefore) {
        var word = Folding.folded(term);
        if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
            tokens.add(new Token(language + ":" + word, start, end, sameAsBefore));
        }
    }

    /// All words of a text in one line, for the index.
    public String line(String language, String text) {
        var line = new StringBuilder();
        read(language, text).forEach(token -> line.append(token.word()).append(' '));
        tokens(AS_WRITTEN, text).forEach(token -> line.append(token.word()).append(' '));
        return line.toString();
    }

    private Analyzer analyzer(String language) {
        return known.computeIfAbsent(
                language, first -> Objects.requireNonNull(LANGUAGES.get(first)).get());
    }
}

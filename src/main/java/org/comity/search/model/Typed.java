package org.comity.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.search.Found.Reason;
import org.comity.vocabulary.ArticleRef;

/// What somebody typed, read: words, phrases in quotation marks, provisions. There is no other syntax; what others use
/// as such is passed over.
///
/// @param provisions each as keys of the index: `ETS185 29(4)` where a treaty was named, else `29(4)`
/// @param refused why nothing can be looked for
public record Typed(List<String> words, List<String> phrases, List<String> provisions, Optional<Reason> refused) {

    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 20;

    private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»]*)[\"”“»]");
    private static final Pattern TREATY =
            Pattern.compile("\\b(?:C?ETS|STC?E)\\s*(?:N[o°º]\\.?\\s*)?0*(185|189|224)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> TREATIES =
            Map.of("185", ArticleRef.CONVENTION, "189", "ETS189", "224", ArticleRef.SECOND_PROTOCOL);
    private static final String PARAGRAPHS = "((?:\\s*\\(\\s*[0-9a-z]{1,3}\\s*\\))*)";
    private static final Pattern ARTICLE = Pattern.compile(
            "(?:\\b(?:articles?|art|art[ií]culos?)\\b\\.?\\s*|(?:ال)?مادة\\s*|第\\s*)(\\d{1,3})" + PARAGRAPHS
                    + "(?:[,،]?\\s*(?:paragraphe?|para|p[aá]rrafo|apartado|(?:ال)?فقرة|§)\\.?\\s*(\\d{1,2}))?(?:\\s*条)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BARE =
            Pattern.compile("\\b(\\d{1,3})((?:\\s*\\(\\s*[0-9a-z]{1,3}\\s*\\))+)()", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYNTAX = Pattern.compile("[\\s\"“”„«»*?~^:(){}\\[\\]<>!&|\\\\/+,;=]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    public Typed {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        provisions = List.copyOf(provisions);
    }

    public static Typed read(String text) {
        if (text.length() > LONGEST) {
            return refused(Reason.TOO_LONG);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return refused(Reason.CONTROL_CHARACTER);
        }
        var provisions = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        var rest = taking(QUOTED, westernDigits(text), quoted -> phrases.add(quoted.group(1)));
        rest = provisions(rest, provisions);
        var words = Arrays.stream(SYNTAX.split(rest)).filter(Typed::isWord).toList();
        phrases.removeIf(phrase -> !isWord(phrase));
        if (words.size() + phrases.size() + provisions.size() > MOST_WORDS) {
            return refused(Reason.TOO_MANY_WORDS);
        }
        if (words.isEmpty() && phrases.isEmpty() && provisions.isEmpty()) {
            return refused(Reason.NO_WORD);
        }
        return new Typed(words, phrases, provisions, Optional.empty());
    }

    /// Provisions are numbered alike in every script.
    private static String westernDigits(String text) {
        var western = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(western::appendCodePoint);
        return western.toString();
    }

    private static Typed refused(Reason reason) {
        return new Typed(List.of(), List.of(), List.of(), Optional.of(reason));
    }

    private static String provisions(String text, List<String> provisions) {
        var treaty = TREATY.matcher(text);
        var of = treaty.find() ? TREATIES.getOrDefault(treaty.group(1), "") + " " : "";
        Consumer<MatchResult> take = found -> provisions.add(of + provision(found));
        var rest = taking(BARE, taking(ARTICLE, text, take), take);
        return provisions.isEmpty() ? text : TREATY.matcher(rest).replaceAll(" ");
    }

    /// `29 (4)` and `29, paragraph 4` are `29(4)`.
    private static String provision(MatchResult found) {
        var number = found.group(1).replaceFirst("^0+(?=.)", "");
        var paragraphs = found.group(2).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        var named = found.group(3);
        return number + paragraphs + (named == null || named.isEmpty() ? "" : "(" + named + ")");
    }

    private static String taking(Pattern pattern, String text, Consumer<MatchResult> take) {
        return pattern.matcher(text).replaceAll(found -> {
            take.accept(found);
            return Matcher.quoteReplacement(" ");
        });
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).find();
    }
}

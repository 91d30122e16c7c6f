package org.comity.profiles.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.profiles.Instrument;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// Reads articles as people cite them: `Article 16 – Expedited…`, `Art. 9 para 1 a`, `Articles 2 à 6`, `9.1.a`,
/// `ETS 185 · 29(4)`, `المادة ١٦`.
final class Citations {

    private static final String WORD = "(?:articles?|arts?\\b\\.?|art[ií]culos?|artigos?|artikels?|artikeln|articolul|"
            + "articolo|articoli|članak|člen|madde|المادة|المواد|مادة|статт?[ьяі]+|статьи)";
    private static final Pattern HEAD = Pattern.compile(
            "^(?:(?<treaty>(?:C?ETS|STC?E)\\s*(?:No\\.?|n[°º]\\.?|№)?\\s*0*(?<number>\\d{3})|CHILD-PROTECTION)\\b[\\s·,:–-]*)?"
                    + "(?<word>" + WORD + ")?\\s*(?:n[°º]\\s*)?(?=\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("\\G(\\d{1,3})(?!\\d)");
    private static final String KIND =
            "(?:§+|para(?:graph(?:e)?)?s?\\b\\.?|par\\b\\.?|p[áa]rrafos?|apartados?|al(?:\\.|in[ée]as?)|"
                    + "sub-?para(?:graph)?s?\\b\\.?|lit(?:era|\\.)?|letters?|lettres?|letras?|incisos?|points?|الفقرة|البند)";
    private static final Pattern PART = Pattern.compile(
            "\\G(?:\\s*\\(\\s*([0-9]{1,2}|[a-z]{1,3})\\s*\\)"
                    + "|\\.\\s?([0-9]{1,2}|[a-z])(?![\\p{L}\\d])"
                    + "|\\s*,?\\s*" + KIND + "\\s*\\(?([0-9]{1,2}|[a-z])\\)?(?![\\p{L}\\d])"
                    + "|\\s+([a-z])(?![\\p{L}\\d'’])(?!\\s*[\\p{L}\\d]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RANGE = Pattern.compile(
            "\\G\\s*(?:-|–|—|to\\b|à|a\\b|al\\b|hasta\\b|bis\\b|through\\b|إلى)\\s*(?:" + WORD
                    + "\\s*)?(\\d{1,3})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MORE = Pattern.compile(
            "\\G\\s*(?:,|;|/|&|\\+|\\band\\b|\\bet\\b|\\by\\b|\\be\\b|\\bund\\b|،|و)\\s*(?:(?:and|et|y|و)\\s*)?(?:"
                    + WORD + "\\s*)?(?=\\d|\\([a-z0-9]\\))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> TREATIES =
            Map.of("185", "ETS185", "189", "ETS189", "224", "CETS224", "201", "CETS201", "210", "CETS210");
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]|,(?=\\s*[A-Z])");
    private static final int LONGEST = 400;
    private static final int MOST = 20;

    /// What a text cites.
    ///
    /// @param articles that a profile has rows for, each once
    /// @param outside whether it cites others, or more than a row has
    record Cited(List<ArticleRef> articles, boolean outside) {

        static final Cited NOTHING = new Cited(List.of(), false);

        boolean nothing() {
            return articles.isEmpty() && !outside;
        }
    }

    private final String text;
    private final String treaty;
    private final LinkedHashSet<ArticleRef> found = new LinkedHashSet<>();
    private boolean outside;
    private int at;

    private Citations(String text, String treaty, int at) {
        this.text = text;
        this.treaty = treaty;
        this.at = at;
    }

    /// What the beginning of a line cites.
    ///
    /// @param usual the instrument of articles that name none
    static Cited read(String line, Instrument usual) {
        return read(line, usual, false);
    }

    /// @param alone whether nothing else may follow
    private static Cited read(String line, Instrument usual, boolean alone) {
        var text = plain(line);
        var head = HEAD.matcher(text);
        if (!head.find()) {
            return Cited.NOTHING;
        }
        var treaty = Optional.ofNullable(head.group("treaty"));
        var reader = new Citations(
                text, treaty.map(_ -> treaty(head.group("number"))).orElse(usual.treaty()), head.end());
        reader.list();
        var bare = alone || (treaty.isEmpty() && head.group("word") == null);
        return bare && !reader.ended() ? Cited.NOTHING : reader.cited();
    }

    private static String treaty(@Nullable String number) {
        return number == null ? Instrument.CHILD_PROTECTION.treaty() : TREATIES.getOrDefault(number, "ETS" + number);
    }

    /// In one kind of digits and spaces.
    private static String plain(String line) {
        var text = new StringBuilder();
        line.strip()
                .codePoints()
                .limit(LONGEST)
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .map(point -> Character.isSpaceChar(point) ? ' ' : point)
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private Cited cited() {
        return new Cited(found.stream().limit(MOST).toList(), outside || found.size() > MOST);
    }

    /// A number alone is a citation only where nothing follows but a stop.
    private boolean ended() {
        return text.substring(at).matches("[\\s.:–-]*");
    }

    private void list() {
        do {
            if (!one()) {
                return;
            }
        } while (next(MORE).isPresent());
    }

    private boolean one() {
        var number = next(NUMBER);
        if (number.isEmpty()) {
            return sibling();
        }
        var first = Integer.parseInt(number.get().group(1));
        var parts = parts();
        var range = parts.isEmpty() ? next(RANGE) : Optional.<Matcher>empty();
        var last = range.map(found -> Integer.parseInt(found.group(1))).orElse(first);
        for (var article = first; article <= Math.min(last, first + 2 * MOST); article++) {
            add(article + parts);
        }
        outside |= last < first;
        return true;
    }

    /// `9(1)(a), (b)`: another part beside the last one.
    private boolean sibling() {
        var before = found.isEmpty() ? "" : found.getLast().provision();
        var part = next(PART);
        if (part.isEmpty() || !before.contains("(")) {
            return false;
        }
        add(before.substring(0, before.lastIndexOf('(')) + "(" + written(part.get()) + ")");
        return true;
    }

    private String parts() {
        var parts = new StringBuilder();
        for (var part = next(PART); part.isPresent(); part = next(PART)) {
            parts.append('(').append(written(part.get())).append(')');
        }
        return parts.toString();
    }

    private static String written(Matcher part) {
        for (var group = 1; group <= part.groupCount(); group++) {
            if (part.group(group) != null) {
                return part.group(group).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private void add(String provision) {
        var article = new ArticleRef(treaty, provision);
        if (Instrument.of(treaty).filter(known -> known.covers(article)).isPresent()) {
            found.add(article);
        } else {
            outside = true;
        }
    }

    private Optional<Matcher> next(Pattern pattern) {
        var matcher = pattern.matcher(text);
        if (at <= text.length() && matcher.find(at)) {
            at = matcher.end();
            return Optional.of(matcher);
        }
        return Optional.empty();
    }

    /// All that is cited in a field; empty when a part of it cannot be read.
    static Optional<List<ArticleRef>> typed(String field, Instrument usual) {
        var all = new ArrayList<ArticleRef>();
        for (var part : BETWEEN.split(field)) {
            var cited = read(part, usual, true);
            if (!part.isBlank() && (cited.nothing() || cited.outside())) {
                return Optional.empty();
            }
            cited.articles().stream().filter(one -> !all.contains(one)).forEach(all::add);
        }
        return Optional.<List<ArticleRef>>of(all).filter(some -> !some.isEmpty() && some.size() <= MOST);
    }
}

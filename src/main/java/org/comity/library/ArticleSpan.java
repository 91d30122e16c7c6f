package org.comity.library;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;

/// The provisions a work speaks of: one, several in a row, or an instrument as a whole.
///
/// @param first the first of them; the instrument alone for all of it
/// @param last the same as the first for a single one
public record ArticleSpan(ArticleRef first, ArticleRef last) {

    /// A work that speaks of more articles than that says little of each.
    private static final int FEW = 3;

    /// @throws IllegalArgumentException when the two do not make a row
    public ArticleSpan {
        if (!first.treaty().equals(last.treaty())
                || first.provision().isEmpty() != last.provision().isEmpty()
                || number(first) > number(last)) {
            throw new IllegalArgumentException("No row of articles: " + first + " to " + last);
        }
    }

    public static ArticleSpan single(ArticleRef article) {
        return new ArticleSpan(article, article);
    }

    public boolean whole() {
        return first.provision().isEmpty();
    }

    /// Whether it speaks of an article, or of a part of it. An instrument as a whole is about none in particular.
    public boolean covers(ArticleRef article) {
        return !whole()
                && article.treaty().equals(first.treaty())
                && number(article) >= number(first)
                && number(article) <= number(last)
                && !besides(article);
    }

    /// Both name a part of one article, and not the same.
    private boolean besides(ArticleRef article) {
        return first.equals(last)
                && first.provision().contains("(")
                && article.provision().contains("(")
                && !article.provision().startsWith(first.provision())
                && !first.provision().startsWith(article.provision());
    }

    /// Whether few enough are named for the work to be about each of them.
    public boolean narrow() {
        return !whole() && number(last) - number(first) < FEW;
    }

    /// Each article that it covers, without paragraphs; none for a whole instrument.
    public Stream<ArticleRef> articles() {
        return whole()
                ? Stream.empty()
                : IntStream.rangeClosed(number(first), number(last))
                        .mapToObj(number -> new ArticleRef(first.treaty(), Integer.toString(number)));
    }

    /// The number of its article; 0 for an instrument as a whole.
    public static int number(ArticleRef article) {
        var digits = article.provision().split("\\(", 2)[0];
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /// For a person: `ETS 185 · 16–35`.
    public String display() {
        return first.equals(last) ? first.display() : first.display() + "–" + last.provision();
    }

    /// As it is kept: `ETS185 16-35`.
    public String written() {
        return first.equals(last) ? first.toString() : first + "-" + last.provision();
    }

    /// Reads what [#written] writes.
    ///
    /// @throws IllegalArgumentException for anything else
    public static ArticleSpan parse(String written) {
        var parts = written.split(" ", 2);
        if (parts.length == 1) {
            return single(ArticleRef.whole(parts[0]));
        }
        var ends = parts[1].split("-", 2);
        return new ArticleSpan(
                new ArticleRef(parts[0], ends[0]), new ArticleRef(parts[0], ends.length == 1 ? ends[0] : ends[1]));
    }
}

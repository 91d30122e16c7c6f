package org.comity.treaties.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comity.vocabulary.ArticleRef;

/// The provisions a declaration concerns, read from the forms the files use: `29(4)`, `24(7);27(2);35`, `3(2)-(3)`,
/// `35 Curacao` (limited to a territory), `-` (the source names none) and, for a reservation, `42` (the source names
/// only the article that lists the reservations).
///
/// @param articles empty when the source names none
public record ConcernedArticles(List<ArticleRef> articles, Optional<String> territory) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\((\\d)\\)-\\((\\d)\\)");
    private static final Pattern ONE = Pattern.compile("\\d{1,3}(\\([0-9a-z]{1,3}\\))*");
    private static final Pattern TERRITORY = Pattern.compile("\\p{L}[\\p{L} '-]{1,60}");

    public ConcernedArticles {
        articles = List.copyOf(articles);
    }

    /// Empty when the text has another form.
    public static Optional<ConcernedArticles> read(String treaty, String text) {
        if (text.equals("-") || (text.equals("42") && treaty.equals(ArticleRef.CONVENTION))) {
            return Optional.of(new ConcernedArticles(List.of(), Optional.empty()));
        }
        var halves = text.split(" ", 2);
        var territory = halves.length == 2 ? Optional.of(halves[1]) : Optional.<String>empty();
        if (territory.filter(name -> !TERRITORY.matcher(name).matches()).isPresent()) {
            return Optional.empty();
        }
        var articles = new ArrayList<ArticleRef>();
        for (var part : halves[0].split(";", -1)) {
            var read = readPart(treaty, part);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            articles.addAll(read);
        }
        return Optional.of(new ConcernedArticles(articles, territory));
    }

    private static List<ArticleRef> readPart(String treaty, String part) {
        var range = RANGE.matcher(part);
        if (range.matches()) {
            return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                    .mapToObj(paragraph -> new ArticleRef(treaty, range.group(1) + "(" + paragraph + ")"))
                    .toList();
        }
        return ONE.matcher(part).matches() ? List.of(new ArticleRef(treaty, part)) : List.of();
    }
}

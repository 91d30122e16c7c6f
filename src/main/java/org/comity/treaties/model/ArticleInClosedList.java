package org.comity.treaties.model;

import java.util.Optional;
import java.util.function.Predicate;
import org.comity.vocabulary.ArticleRef;

/// A reservation, declaration or designation is made under a provision that allows it. See [ClosedLists].
record ArticleInClosedList() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var treaty = row.cell("treaty");
        var written = row.cell("article");
        var concerned = ConcernedArticles.read(treaty, written);
        if (concerned.isEmpty()) {
            return Optional.of("not a provision: '" + written + "'");
        }
        if (!ClosedLists.known(treaty)) {
            return Optional.of("the closed lists of " + treaty + " are not known, the row cannot be checked");
        }
        return switch (row.cell("kind")) {
            case "reservation" ->
                outside(concerned.get(), ClosedLists::allowsReservation)
                        .map(article -> "no reservation is possible on " + article.display() + " (closed list of "
                                + ArticleRef.parse(ClosedLists.reservationsListedIn(treaty))
                                        .display() + ")");
            case "declaration" ->
                outside(concerned.get(), article -> allowed(row, article))
                        .map(article -> "no declaration is provided for on " + article.display() + " (closed list of "
                                + ArticleRef.parse(ClosedLists.declarationsListedIn(treaty))
                                        .display() + ")");
            case "authority designation" ->
                outside(concerned.get(), ClosedLists::allowsDesignation)
                        .map(article -> "no authority is designated under " + article.display());
            default -> Optional.empty();
        };
    }

    private static boolean allowed(FactRow row, ArticleRef article) {
        return ClosedLists.allowsDeclaration(article) || ClosedLists.isKnownStatement(row.cell("iso2"), article);
    }

    private static Optional<ArticleRef> outside(ConcernedArticles concerned, Predicate<ArticleRef> allowed) {
        return concerned.articles().stream().filter(allowed.negate()).findFirst();
    }
}

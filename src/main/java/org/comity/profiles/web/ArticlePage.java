package org.comity.profiles.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Watched;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What the law says for one article, in all States that say anything or in one, and what was published last.
///
/// @param heading number and words of the article
/// @param cells one for each State shown
public record ArticlePage(
        ArticleRef article,
        String heading,
        WatchButton button,
        List<LawCell> cells,
        List<News> news,
        StateNames names,
        Language language) {

    /// @param lines what changed, field by field
    public record News(PublishedRevision revision, String title, Instant at, List<String> lines) {}

    /// The State, where the page is of one.
    public Optional<Country> state() {
        return button.what() instanceof Watched.OfArticleIn(var state, var _) ? Optional.of(state) : Optional.empty();
    }

    public String title() {
        return button.name();
    }

    public String name(Country state) {
        return names.name(state, language);
    }

    /// Of all States, those of whose law something is known.
    public List<LawCell> known() {
        return cells.stream().filter(cell -> !cell.rows().isEmpty()).toList();
    }

    /// The page of the article in a State.
    public String address(Country other) {
        return Watches.page(new Watched.OfArticleIn(other, article));
    }

    public String everywhere() {
        return Watches.page(new Watched.OfArticle(article));
    }

    public String profile(Country of) {
        return "/states/" + of + "/profile?instrument=" + article.treaty() + "#a" + article.provision();
    }
}

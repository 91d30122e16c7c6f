package org.comity.profiles.web;

import org.comity.profiles.Instrument;
import org.comity.profiles.model.Watched;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.web.View;

/// What can be watched, by name, in the reader's language.
public record WatchWords(View view, StateNames names) {

    public String name(Watched watched) {
        return switch (watched) {
            case Watched.OfState(var state) -> view.text("watching.what.state", state(state));
            case Watched.OfArticle(var article) -> view.text("watching.what.article", article(article));
            case Watched.OfArticleIn(var state, var article) ->
                view.text("profiles.labelled", state(state), article(article));
            case Watched.OfSection(var state, var section) ->
                view.text("profiles.labelled", state(state), view.text("profiles.section." + section));
        };
    }

    private String state(Country state) {
        return names.name(state, view.language());
    }

    /// Number and heading; of what is no treaty the heading alone.
    public String article(ArticleRef article) {
        var heading = view.text("profiles.article." + article.treaty() + "." + article.provision());
        return article.treaty().equals(Instrument.CHILD_PROTECTION.treaty())
                ? heading
                : view.text("watching.what.numbered", article.display(), heading);
    }
}

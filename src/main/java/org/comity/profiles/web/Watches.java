package org.comity.profiles.web;

import org.comity.profiles.model.Watched;

/// Where what can be watched is read, and where its feed is; addresses without the language.
public final class Watches {

    private Watches() {}

    public static String page(Watched watched) {
        return switch (watched) {
            case Watched.OfState(var state) -> "/states/" + state + "/profile";
            case Watched.OfArticle(var article) -> "/profiles/articles/" + Watched.written(article);
            case Watched.OfArticleIn(var state, var article) ->
                "/states/" + state + "/articles/" + Watched.written(article);
            case Watched.OfSection(var state, var section) -> "/states/" + state + "/wiki#" + section;
        };
    }

    public static String feed(Watched watched) {
        return switch (watched) {
            case Watched.OfSection(var state, var section) ->
                "/states/" + state + "/wiki/" + Watched.written(section) + ".atom";
            case Watched.OfState _, Watched.OfArticle _, Watched.OfArticleIn _ -> page(watched) + ".atom";
        };
    }
}

package org.comity.profiles.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.profiles.Instrument;
import org.comity.profiles.ItemId;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What a reader collects: all that is said of a State for an article, or one provision of it. It stands in addresses
/// as `PT.16`, `PT.CETS224.6` or, for one provision, `PT.16.1f0c22ab`.
///
/// @param row the beginning of the provision's id; empty for all of them
public record Pin(Country state, ArticleRef article, String row) {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z]{2})\\.(?:([A-Z0-9-]{3,30})\\.)?([0-9]{1,3})(?:\\.([0-9a-f]{8}))?");
    private static final int SHORT = 8;

    public static Pin of(Country state, ArticleRef article) {
        return new Pin(state, article, "");
    }

    public static Pin of(Country state, ArticleRef article, ItemId row) {
        return new Pin(state, article, shortened(row));
    }

    /// Reads a pin as it stands in an address; empty for anything else, and for an article that asks nothing of
    /// domestic law.
    public static Optional<Pin> read(String text) {
        var found = WRITTEN.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var treaty = Optional.ofNullable(found.group(2)).orElse(ArticleRef.CONVENTION);
        var article = new ArticleRef(treaty, found.group(3));
        return Instrument.of(treaty)
                .filter(instrument -> instrument.covers(article))
                .map(known -> new Pin(
                        Country.of(found.group(1)),
                        article,
                        Optional.ofNullable(found.group(4)).orElse("")));
    }

    public boolean shows(Row shown) {
        return names(shown.version().id());
    }

    /// Whether it is of this provision, or of all of them.
    public boolean names(ItemId id) {
        return row.isEmpty() || shortened(id).equals(row);
    }

    private static String shortened(ItemId id) {
        return id.toString().substring(0, SHORT);
    }

    @Override
    public String toString() {
        return state + "."
                + (article.treaty().equals(ArticleRef.CONVENTION) ? "" : article.treaty() + ".")
                + article.provision()
                + (row.isEmpty() ? "" : "." + row);
    }
}

package org.comity.cyberviolence.model;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;

/// What articles of one instrument have to do with one type.
///
/// @param instrument short number, such as `CETS201`
/// @param articles as lawyers write them, such as `14-21 and 23-35`
/// @param what what they make an offence, or else provide for
public record InstrumentRow(
        String type,
        String instrument,
        String articles,
        Connection connection,
        Map<Language, String> what,
        FactSource source) {

    /// How an article bears on a type.
    public enum Connection {
        /// It makes the conduct an offence.
        DIRECT,
        /// It covers what the conduct is done with, or helps to investigate it.
        FACILITATING;

        /// As written in the file and in JSON.
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException for articles of another form, and for a missing language
    public InstrumentRow {
        if (!articles.matches("\\d{1,2}(-\\d{1,2})?( and \\d{1,2}(-\\d{1,2})?)*")) {
            throw new IllegalArgumentException("Not articles: '" + articles + "'");
        }
        what = new EnumMap<>(what);
        if (what.size() < Language.values().length) {
            throw new IllegalArgumentException("What articles say is said in every language: " + articles);
        }
    }

    /// Whether somebody verified it, at least in part. Nothing else is ever shown as a fact, nor counted.
    public boolean verified() {
        return source.standing() != Standing.UNVERIFIED;
    }

    public String what(Language language) {
        return Objects.requireNonNull(what.get(language));
    }

    /// The one article it is about; empty where it is about several.
    public Optional<ArticleRef> article() {
        return articles.matches("\\d+") ? Optional.of(new ArticleRef(instrument, articles)) : Optional.empty();
    }
}

package org.comity.treaties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// A reservation, declaration or designation of one State under one treaty.
///
/// @param articles the provisions it concerns; empty when the source does not name them
/// @param written the provisions as the file writes them, such as `24(7);27(2);35`
/// @param territory the part of the State it is limited to, such as `Curacao`
/// @param effect what it does, in English, in our own words
/// @param languagesRequired ISO 639 codes
public record DeclarationFact(
        String treaty,
        Country country,
        List<ArticleRef> articles,
        String written,
        Optional<String> territory,
        DeclarationKind kind,
        String effect,
        List<String> languagesRequired,
        Optional<String> channelRequired,
        DeclarationStatus status,
        Weight weight,
        FactSource source) {

    public DeclarationFact {
        articles = List.copyOf(articles);
        languagesRequired = List.copyOf(languagesRequired);
    }

    /// How much may rest on the row.
    public enum Weight {
        /// Made under a provision that allows it: it changes what may be asked.
        DECIDES,
        /// No provision allows or forbids it: it explains, and never decides.
        INTERPRETS,
        /// It exists, the article or wording was not read: ask.
        UNREAD,
        /// The source says that the State made none.
        NONE_MADE
    }

    public boolean standsOn(LocalDate day) {
        return status.standsOn(day);
    }

    /// Whether it bears on a provision, also when one of the two is written less precisely: a declaration recorded on
    /// `27(9)` concerns `27(9)(e)`.
    public boolean concerns(ArticleRef provision) {
        return articles.stream().anyMatch(article -> related(article, provision));
    }

    /// Whether words of the source are missing: the reader should ask the State.
    public boolean incomplete() {
        return weight == Weight.UNREAD
                || effect.contains("not read")
                || effect.contains("not seen")
                || source.note().contains("incomplete")
                || source.note().contains("cut");
    }

    private static boolean related(ArticleRef one, ArticleRef other) {
        return one.treaty().equals(other.treaty())
                && (within(one.provision(), other.provision()) || within(other.provision(), one.provision()));
    }

    private static boolean within(String part, String whole) {
        return part.equals(whole) || part.startsWith(whole + "(");
    }
}

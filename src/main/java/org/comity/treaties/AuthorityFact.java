package org.comity.treaties;

import java.util.Optional;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// An institution that a State has named in public for a function. Never a person, never a telephone number.
///
/// @param role the function as the file writes it, in English
/// @param article the provision it was designated under; empty when the source names a practice, not a designation
public record AuthorityFact(
        Country country, String institution, String role, Optional<ArticleRef> article, FactSource source) {

    /// The functions a reader looks for first.
    public enum Function {
        /// ETS 185 Art. 35.
        CONTACT_POINT,
        /// ETS 185 Art. 27(2).
        MUTUAL_ASSISTANCE,
        /// ETS 185 Art. 24(7).
        EXTRADITION,
        /// A designation under the Second Protocol.
        SECOND_PROTOCOL,
        /// Named by a source for a practice, without a designation.
        OTHER
    }

    public Function function() {
        return article.map(AuthorityFact::functionOf).orElse(Function.OTHER);
    }

    private static Function functionOf(ArticleRef article) {
        if (article.treaty().equals(ArticleRef.SECOND_PROTOCOL)) {
            return Function.SECOND_PROTOCOL;
        }
        if (!article.treaty().equals(ArticleRef.CONVENTION)) {
            return Function.OTHER;
        }
        var number = article.provision().split("\\(", 2)[0];
        return switch (number) {
            case "24" -> Function.EXTRADITION;
            case "27" -> Function.MUTUAL_ASSISTANCE;
            case "35" -> Function.CONTACT_POINT;
            default -> Function.OTHER;
        };
    }
}

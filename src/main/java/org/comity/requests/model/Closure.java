package org.comity.requests.model;

import java.time.LocalDate;
import java.util.List;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// Why a request cannot be sent today, whatever it says: its measure is not open between the two States. It may be
/// drafted and tried all the same.
///
/// @param opens the first day on which it will be open; null when that is not known
/// @param because the provisions that close it
public record Closure(Why why, @Nullable LocalDate opens, List<ArticleRef> because) {

    /// What stands in the way.
    public enum Why {
        /// The Second Protocol is not in force between the two.
        DORMANT,
        /// A reservation or a declaration closes the measure, or one of the two is not bound.
        UNAVAILABLE,
        /// The facts do not say. Nothing is sent on a guess.
        UNKNOWN,
        /// The requested Party hears the central authority of the other alone (CETS 224 Article 8(11)).
        CENTRAL,
        /// The law has the central authority send it, or whoever was named for it, and the sender is neither.
        NOT_CENTRAL,
        /// Points of contact alone send it to each other (CETS 224 Article 9(1)(a)), and the sender is none.
        NOT_POINT,
        /// Nothing shows that the provider answers such an order.
        PROVIDER
    }

    public Closure {
        because = List.copyOf(because);
    }

    /// The last part of the message that says it.
    public String key() {
        return opens == null ? why.name() : why.name() + ".until";
    }
}

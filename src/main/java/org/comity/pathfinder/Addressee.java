package org.comity.pathfinder;

import java.util.List;
import org.comity.treaties.AuthorityFact;
import org.comity.vocabulary.ArticleRef;

/// Whom to address in the requested State.
///
/// @param institutions those that the State has named in public for the function; empty: contact details on request
public record Addressee(Function function, List<AuthorityFact> institutions) {

    public Addressee {
        institutions = List.copyOf(institutions);
    }

    /// What the authority was designated for.
    public enum Function {
        CONTACT_POINT("24/7 point of contact", ArticleRef.convention("35"), AuthorityFact.Function.CONTACT_POINT),
        CENTRAL_AUTHORITY(
                "central authority", ArticleRef.convention("27(2)(a)"), AuthorityFact.Function.MUTUAL_ASSISTANCE);

        private final String written;
        private final ArticleRef article;
        private final AuthorityFact.Function inFacts;

        Function(String written, ArticleRef article, AuthorityFact.Function inFacts) {
            this.written = written;
            this.article = article;
            this.inFacts = inFacts;
        }

        /// As in JSON.
        public String written() {
            return written;
        }

        public ArticleRef article() {
            return article;
        }

        /// The same function in the facts.
        public AuthorityFact.Function inFacts() {
            return inFacts;
        }
    }
}

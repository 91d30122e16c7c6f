package org.comity.pathfinder;

import java.util.List;
import java.util.Optional;
import org.comity.treaties.AuthorityFact;
import org.comity.vocabulary.ArticleRef;

/// Whom to address, and in which function.
///
/// @param institutions those that the State has named in public for the function; empty: contact details on request
/// @param entities legal entities of a provider, where one is addressed
public record Addressee(Function function, List<AuthorityFact> institutions, List<String> entities) {

    public Addressee {
        institutions = List.copyOf(institutions);
        entities = List.copyOf(entities);
    }

    /// What the addressee acts as.
    public enum Function {
        CONTACT_POINT("24/7 point of contact", "ETS185 35", "35"),
        CENTRAL_AUTHORITY("central authority", "ETS185 27(2)(a)", "27"),
        EXTRADITION_AUTHORITY("authority for extradition", "ETS185 24(7)(a)", "24"),
        JUDICIAL_AUTHORITY("judicial authority", "ETS185 27(9)(a)", ""),
        COMPETENT_AUTHORITY("competent authority", "ETS185 26(1)", ""),
        PERSON_ENTITLED("person lawfully entitled to disclose the data", "ETS185 32(b)", ""),
        DOMAIN_REGISTRY("entity providing domain name registration services", "CETS224 6(1)", ""),
        SERVICE_PROVIDER("service provider", "CETS224 7(1)", ""),
        AUTHORITY_FOR_ORDERS("authority for orders to be given effect", "CETS224 8(10)", "8(10)"),
        EMERGENCY_CENTRAL_AUTHORITY("central authority, at any hour", "CETS224 10(5)", ""),
        HEARING_AUTHORITY("central authority for hearings by video", "CETS224 11(2)", ""),
        TEAM_AUTHORITY("competent authority for joint teams", "CETS224 12(1)", "");

        private final String written;
        private final ArticleRef article;
        private final Optional<ArticleRef> designatedUnder;

        Function(String written, String article, String designatedUnder) {
            this.written = written;
            this.article = ArticleRef.parse(article);
            this.designatedUnder = designatedUnder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ArticleRef(this.article.treaty(), designatedUnder));
        }

        /// As in JSON.
        public String written() {
            return written;
        }

        public ArticleRef article() {
            return article;
        }

        /// The provision under which States designate for this function; empty when the treaty asks for no designation.
        public Optional<ArticleRef> designatedUnder() {
            return designatedUnder;
        }
    }
}

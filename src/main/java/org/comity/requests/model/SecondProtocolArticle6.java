package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 6 of the Second Protocol: registration data of a domain name, asked directly of whoever registers it.
/// What the request contains is Article 6(3), letter by letter; the entity is permitted to answer and not compelled
/// (Article 6(2)), so that there is nothing to refuse.
final class SecondProtocolArticle6 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.DOMAIN_REGISTRATION,
            Addressee.Function.DOMAIN_REGISTRY,
            "CETS 224 Art. 6 / comity 1",
            Forms.asking(OrderToProvider.ARTICLE_6, Field.SUBJECT),
            List.of(
                    RequiredElement.of(
                                    "issuedBy",
                                    provision("6(3)(a)"),
                                    Field.ISSUING_AUTHORITY,
                                    Field.ISSUED_ON,
                                    Field.PERSON_IN_CHARGE)
                            .and(Field.PHONE, "channel", Said::howToReach)
                            .also(Field.PHONE, Field.EMAIL, Field.ADDRESS, Field.OFFICE_HOURS, Field.CASE_REFERENCE),
                    RequiredElement.of(
                                    "domain", provision("6(3)(b)"), Field.SUBJECT, Field.DATA_ELEMENTS, Field.CUSTODIAN)
                            .and(Field.DATA_ELEMENTS, "domainName", SecondProtocolArticle6::namesDomain)
                            .also(Field.PROVIDER_ADDRESS),
                    RequiredElement.of("statement", provision("6(3)(c)"), Field.UNDER_PROTOCOL, Field.SPECIFIC_CASE),
                    RequiredElement.of("timeAndManner", provision("6(3)(d)"), Field.ANSWER_BY, Field.MANNER)
                            .also(Field.SPECIAL_INSTRUCTIONS)),
            RefusalGround.of(RequestedMeasure.DOMAIN_REGISTRATION),
            Senders.centralAuthority(ArticleRef.secondProtocol("6(1)"), Senders.Otherwise.OWN_LAW));

    private SecondProtocolArticle6() {}

    private static boolean namesDomain(Content content) {
        return content.identifiers().stream().anyMatch(identifier -> identifier.kind() == IdentifierKind.DOMAIN);
    }

    private static ArticleRef provision(String paragraph) {
        return ArticleRef.secondProtocol(paragraph);
    }
}

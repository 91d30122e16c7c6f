package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 7 of the Second Protocol: subscriber information, ordered directly of a service provider. The order is
/// Article 7(3), the supplemental information that goes with it Article 7(4). The summary of the facts goes to no
/// provider: it is for the authority that is notified at the same time (Article 7(5)(a)).
final class SecondProtocolArticle7 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.SUBSCRIBER_FROM_PROVIDER,
            Addressee.Function.SERVICE_PROVIDER,
            "CETS 224 Art. 7 / comity 1",
            Forms.asking(OrderToProvider.ARTICLE_7, Field.SUBJECT, Field.CASE_REFERENCE, Field.FACTS),
            List.of(
                    RequiredElement.of("issuedBy", provision("7(3)(a)"), Field.ISSUING_AUTHORITY, Field.ISSUED_ON),
                    RequiredElement.of("underTheProtocol", provision("7(3)(b)"), Field.UNDER_PROTOCOL),
                    RequiredElement.of("provider", provision("7(3)(c)"), Field.CUSTODIAN, Field.PROVIDER_ADDRESS),
                    RequiredElement.of("offences", provision("7(3)(d)"), Field.OFFENCE),
                    RequiredElement.of("seeker", provision("7(3)(e)")).also(Field.OPERATIONAL_AUTHORITY),
                    RequiredElement.of("subscriberData", provision("7(3)(f)"), Field.SUBJECT, Field.DATA_DESCRIPTION)
                            .and(Field.DATA_CATEGORY, "onlySubscriber", Forms::subscriberInformation)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder)
                            .also(Forms.WHAT_OF_A_SUBSCRIBER),
                    RequiredElement.of("legalPower", provision("7(4)(a)"), Field.LEGAL_POWER),
                    RequiredElement.of("penalties", provision("7(4)(b)"), Field.PROVISIONS),
                    RequiredElement.of("returnContact", provision("7(4)(c)"), Field.RETURN_CONTACT),
                    RequiredElement.of("timeAndManner", provision("7(4)(d)"), Field.ANSWER_BY, Field.MANNER),
                    RequiredElement.of("earlierPreservation", provision("7(4)(e)"))
                            .and(Field.EARLIER_DATE, "earlierWhole", Forms::earlierPreservationWhole)
                            .also(Field.EARLIER_REFERENCE, Field.EARLIER_DATE),
                    RequiredElement.of("instructions", provision("7(4)(f)"))
                            .also(Field.SPECIAL_INSTRUCTIONS, Field.CONFIDENTIALITY),
                    RequiredElement.of("notified", provision("7(4)(g)"), Field.NOTIFIED)
                            .and(Field.FACTS, "factsForNotified", SecondProtocolArticle7::factsForWhomItNotifies),
                    RequiredElement.of("otherHelp", provision("7(4)(h)")).also(Field.OTHER_HELP)),
            RefusalGround.of(RequestedMeasure.SUBSCRIBER_FROM_PROVIDER),
            Senders.centralAuthority(ArticleRef.secondProtocol("7(1)"), Senders.Otherwise.OWN_LAW));

    private SecondProtocolArticle7() {}

    /// Article 7(5)(a): whoever is notified is given a summary of the facts.
    private static boolean factsForWhomItNotifies(Content content) {
        return !content.value(Field.NOTIFIED).equals("made") || content.has(Field.FACTS);
    }

    private static ArticleRef provision(String paragraph) {
        return ArticleRef.secondProtocol(paragraph);
    }
}

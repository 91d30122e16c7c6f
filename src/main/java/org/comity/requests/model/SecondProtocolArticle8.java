package org.comity.requests.model;

import java.util.List;
import org.comity.directory.DesignatedFunction;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 8 of the Second Protocol: the requested Party gives effect to an order and compels its provider. The
/// order is Article 8(3)(a); the supporting information of Article 8(3)(b) is for the requested Party alone and is
/// not shown to the provider without consent, nor are the instructions of Article 8(3)(c).
final class SecondProtocolArticle8 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.GIVING_EFFECT,
            Addressee.Function.AUTHORITY_FOR_ORDERS,
            "CETS 224 Art. 8 / comity 1",
            Forms.asking(
                    OrderToProvider.ARTICLE_8,
                    Field.SUBJECT,
                    Field.CASE_REFERENCE,
                    Field.LEGAL_POWER,
                    Field.EARLIER_REFERENCE,
                    Field.EARLIER_DATE,
                    Field.PERSON_IN_CHARGE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.OFFICE_HOURS,
                    Field.PROVISIONS,
                    Field.FACTS,
                    Field.LINK_TO_OFFENCE,
                    Field.WHY_PROVIDER,
                    Field.SOUGHT_OTHERWISE,
                    Field.MORE_INFORMATION,
                    Field.SPECIAL_INSTRUCTIONS),
            List.of(
                    RequiredElement.of(
                                    "order",
                                    provision("8(3)(a)"),
                                    Field.ISSUING_AUTHORITY,
                                    Field.ISSUED_ON,
                                    Field.OFFENCE,
                                    Field.SUBJECT,
                                    Field.DATA_CATEGORY,
                                    Field.DATA_DESCRIPTION,
                                    Field.CUSTODIAN,
                                    Field.PROVIDER_ADDRESS,
                                    Field.UNDER_PROTOCOL)
                            .and(Field.DATA_CATEGORY, "noContent", Forms::noContent)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder)
                            .also(Field.OPERATIONAL_AUTHORITY)
                            .also(Forms.WHAT_OF_A_SUBSCRIBER),
                    RequiredElement.of(
                                    "supporting",
                                    provision("8(3)(b)"),
                                    Field.LEGAL_POWER,
                                    Field.PROVISIONS,
                                    Field.WHY_PROVIDER,
                                    Field.FACTS,
                                    Field.LINK_TO_OFFENCE,
                                    Field.PERSON_IN_CHARGE,
                                    Field.SOUGHT_OTHERWISE)
                            .and(Field.PHONE, "channel", Said::howToReach)
                            .and(Field.EARLIER_DATE, "earlierWhole", Forms::earlierPreservationWhole)
                            .also(
                                    Field.PHONE,
                                    Field.EMAIL,
                                    Field.OFFICE_HOURS,
                                    Field.EARLIER_REFERENCE,
                                    Field.EARLIER_DATE),
                    RequiredElement.of("instructions", provision("8(3)(c)")).also(Field.SPECIAL_INSTRUCTIONS)),
            RefusalGround.of(RequestedMeasure.GIVING_EFFECT),
            Senders.of(
                    ArticleRef.secondProtocol("8(10)(a)"),
                    Senders.Otherwise.CLOSED,
                    DesignatedFunction.ORDER_SUBMISSION));

    private SecondProtocolArticle8() {}

    private static ArticleRef provision(String paragraph) {
        return ArticleRef.secondProtocol(paragraph);
    }
}

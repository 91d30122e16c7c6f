package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 10 of the Second Protocol: any mutual assistance, in an emergency. Beside what an ordinary request
/// contains it shows the emergency, and how the assistance relates to it (Article 10(1)).
final class SecondProtocolArticle10 {

    private static final ArticleRef PARAGRAPH = ArticleRef.secondProtocol("10(1)");

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.EMERGENCY_ASSISTANCE,
            Addressee.Function.EMERGENCY_CENTRAL_AUTHORITY,
            "CETS 224 Art. 10 / comity 1",
            List.of(
                    Field.SUBJECT,
                    Field.CASE_REFERENCE,
                    Field.EARLIER_REFERENCE,
                    Field.EARLIER_DATE,
                    Field.PERSON_IN_CHARGE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.ADDRESS,
                    Field.SECOND_CONTACT,
                    Field.OPERATIONAL_AUTHORITY,
                    Field.PROSECUTION_OFFICE,
                    Field.OFFENCE,
                    Field.PROVISIONS,
                    Field.FACTS,
                    Field.DATA_CATEGORY,
                    Field.DATA_DESCRIPTION,
                    Field.PERIOD_FROM,
                    Field.PERIOD_TO,
                    Field.LINK_TO_OFFENCE,
                    Field.CUSTODIAN,
                    Field.LOCATION,
                    Field.EMERGENCY_FACTS,
                    Field.EMERGENCY_LINK,
                    Field.ASSISTANCE_WANTED,
                    Field.FORMALITIES,
                    Field.CONFIDENTIALITY,
                    Field.SPECIAL_INSTRUCTIONS),
            List.of(
                    RequiredElement.of(
                                    "assistance",
                                    PARAGRAPH,
                                    Field.SUBJECT,
                                    Field.PERSON_IN_CHARGE,
                                    Field.OFFENCE,
                                    Field.PROVISIONS,
                                    Field.FACTS,
                                    Field.ASSISTANCE_WANTED)
                            .and(Field.PHONE, "channel", Said::howToReach)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder),
                    RequiredElement.of("emergencyFacts", PARAGRAPH, Field.EMERGENCY_FACTS, Field.EMERGENCY_LINK)),
            RefusalGround.of(RequestedMeasure.EMERGENCY_ASSISTANCE),
            Senders.centralAuthority(ArticleRef.secondProtocol("10(5)"), Senders.Otherwise.CLOSED_BUT_BY_DECLARATION));

    private SecondProtocolArticle10() {}
}

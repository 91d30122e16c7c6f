package org.comity.requests.model;

import java.util.List;
import org.comity.directory.DesignatedFunction;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 9 of the Second Protocol: expedited disclosure of stored data in an emergency, from point of contact to
/// point of contact. What the request contains is Article 9(3), letter by letter.
final class SecondProtocolArticle9 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.EMERGENCY_DISCLOSURE,
            Addressee.Function.CONTACT_POINT,
            "CETS 224 Art. 9 / comity 1",
            List.of(
                    Field.SUBJECT,
                    Field.CASE_REFERENCE,
                    Field.ISSUING_AUTHORITY,
                    Field.ISSUED_ON,
                    Field.PERSON_IN_CHARGE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.ADDRESS,
                    Field.SECOND_CONTACT,
                    Field.OFFENCE,
                    Field.PROVISIONS,
                    Field.DATA_CATEGORY,
                    Field.DATA_DESCRIPTION,
                    Field.PERIOD_FROM,
                    Field.PERIOD_TO,
                    Field.CUSTODIAN,
                    Field.PROVIDER_ADDRESS,
                    Field.EMERGENCY_FACTS,
                    Field.EMERGENCY_LINK,
                    Field.CONFIDENTIALITY,
                    Field.SPECIAL_INSTRUCTIONS,
                    Field.OTHER_HELP,
                    Field.UNDER_PROTOCOL),
            List.of(
                    RequiredElement.of(
                                    "issuedBy",
                                    provision("9(3)(a)"),
                                    Field.ISSUING_AUTHORITY,
                                    Field.ISSUED_ON,
                                    Field.PERSON_IN_CHARGE)
                            .and(Field.PHONE, "channel", Said::howToReach)
                            .also(Field.PHONE, Field.EMAIL, Field.ADDRESS, Field.SECOND_CONTACT, Field.CASE_REFERENCE),
                    RequiredElement.of("underTheProtocol", provision("9(3)(b)"), Field.UNDER_PROTOCOL),
                    RequiredElement.of("provider", provision("9(3)(c)"), Field.CUSTODIAN, Field.PROVIDER_ADDRESS),
                    RequiredElement.of("offencesAndPenalties", provision("9(3)(d)"), Field.OFFENCE, Field.PROVISIONS),
                    RequiredElement.of(
                            "emergencyFacts", provision("9(3)(e)"), Field.EMERGENCY_FACTS, Field.EMERGENCY_LINK),
                    RequiredElement.of("dataWanted", provision("9(3)(f)"), Field.SUBJECT, Field.DATA_CATEGORY)
                            .and(Field.DATA_DESCRIPTION, "identifiers", Said::whichData)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder)
                            .also(Field.DATA_DESCRIPTION, Field.PERIOD_FROM, Field.PERIOD_TO),
                    RequiredElement.of("instructions", provision("9(3)(g)"))
                            .also(Field.SPECIAL_INSTRUCTIONS, Field.CONFIDENTIALITY),
                    RequiredElement.of("otherHelp", provision("9(3)(h)")).also(Field.OTHER_HELP)),
            RefusalGround.of(RequestedMeasure.EMERGENCY_DISCLOSURE),
            Senders.of(
                    ArticleRef.secondProtocol("9(1)(a)"), Senders.Otherwise.CLOSED, DesignatedFunction.CONTACT_POINT));

    private SecondProtocolArticle9() {}

    private static ArticleRef provision(String paragraph) {
        return ArticleRef.secondProtocol(paragraph);
    }
}

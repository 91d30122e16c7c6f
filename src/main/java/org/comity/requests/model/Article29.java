package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;

/// Article 29: expedited preservation of stored computer data. What the request shall specify is Article
/// 29(2), letter by letter; on what it may be refused, Article 29(4) and (5).
final class Article29 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.PRESERVATION,
            Addressee.Function.CONTACT_POINT,
            "T-CY(2018)11 / comity 3",
            List.of(
                    Field.SUBJECT,
                    Field.CASE_REFERENCE,
                    Field.EARLIER_REFERENCE,
                    Field.PERSON_IN_CHARGE,
                    Field.PHONE,
                    Field.EMAIL,
                    Field.ADDRESS,
                    Field.OFFICE_HOURS,
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
                    Field.NECESSITY,
                    Field.URGENCY,
                    Field.URGENCY_REASON,
                    Field.ASSISTANCE_INTENDED,
                    Field.ASSISTANCE_KIND,
                    Field.PARTIAL_DISCLOSURE,
                    Field.CONFIDENTIALITY),
            List.of(
                    RequiredElement.of("authority", "29(2)(a)", Field.PERSON_IN_CHARGE)
                            .and(Field.PHONE, "channel", Said::howToReach),
                    RequiredElement.of("offence", "29(2)(b)", Field.OFFENCE, Field.FACTS),
                    RequiredElement.of("data", "29(2)(c)", Field.SUBJECT, Field.DATA_CATEGORY, Field.LINK_TO_OFFENCE)
                            .and(Field.DATA_DESCRIPTION, "identifiers", Said::whichData)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder),
                    RequiredElement.of("location", "29(2)(d)")
                            .and(Field.CUSTODIAN, "custodianOrLocation", Said::whereDataAre),
                    RequiredElement.of("necessity", "29(2)(e)", Field.NECESSITY)
                            .and(Field.URGENCY_REASON, "urgencyReason", Said::whyUrgent),
                    RequiredElement.of("intention", "29(2)(f)", Field.ASSISTANCE_INTENDED)),
            List.of(
                    RefusalGround.POLITICAL_OFFENCE,
                    RefusalGround.ESSENTIAL_INTERESTS,
                    RefusalGround.DUAL_CRIMINALITY_RESERVED),
            Senders.anyone(RequestedMeasure.PRESERVATION));

    private Article29() {}
}

package org.comity.requests.model;

import static org.comity.requests.model.OrdinaryAssistance.form;

import java.util.List;
import org.comity.pathfinder.Addressee.Function;
import org.comity.vocabulary.ArticleRef;

/// Article 31: mutual assistance to search, seize or disclose stored data, those preserved under Article 29 among them.
/// It is carried out through Articles 25 and 27 (31(2)). The form is the T-CY template T-CY(2018)10, whose sections on
/// subscriber information are asked where such information is.
final class Article31 {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.STORED_DATA,
            Function.CENTRAL_AUTHORITY,
            "T-CY(2018)10 / comity 3",
            form(
                    OrdinaryAssistance.AUTHORITY,
                    OrdinaryAssistance.EARLIER,
                    OrdinaryAssistance.PROCEEDINGS,
                    OrdinaryAssistance.OFFENCE,
                    OrdinaryAssistance.DATA,
                    OrdinaryAssistance.SUBSCRIBER,
                    OrdinaryAssistance.NEED,
                    List.of(Field.ASSISTANCE_KIND),
                    OrdinaryAssistance.MANNER),
            List.of(
                    OrdinaryAssistance.authority("27(2)(b)"),
                    RequiredElement.of("act", "31(1)", Field.SUBJECT, Field.ASSISTANCE_KIND),
                    RequiredElement.of("preserved", "31(1)", Field.DATA_CATEGORY, Field.LINK_TO_OFFENCE)
                            .and(Field.DATA_DESCRIPTION, "identifiers", Said::whichData)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder)
                            .and(Field.EARLIER_REFERENCE, "earlierReference", OrdinaryAssistance::whichPreservation)
                            .and(
                                    Field.SUBSCRIBER_IDENTITY,
                                    "subscriberInformation",
                                    OrdinaryAssistance::whichSubscriberInformation)
                            .also(Field.DATA_DESCRIPTION, Field.PERIOD_FROM, Field.PERIOD_TO),
                    // The template's section on the provider: nobody can search what nobody can find.
                    RequiredElement.of("location", "31(1)")
                            .and(Field.CUSTODIAN, "custodianOrLocation", Said::whereDataAre)
                            .also(Field.CUSTODIAN, Field.LOCATION),
                    OrdinaryAssistance.offence("25(5)"),
                    OrdinaryAssistance.need(),
                    OrdinaryAssistance.urgencyIfAny("31(3)(a)")),
            RefusalGround.of(RequestedMeasure.STORED_DATA),
            Senders.centralAuthority(ArticleRef.convention("27(2)(b)"), Senders.Otherwise.CLOSED_BUT_BY_TREATY));

    private Article31() {}
}

package org.comity.requests.model;

import java.util.List;
import org.comity.pathfinder.Addressee;
import org.comity.vocabulary.ArticleRef;

/// Article 18(1)(b) of the Convention: subscriber information in the possession or control of a provider that
/// offers its services in the own territory, ordered under the own law. No authority of another State takes part;
/// whether it is lawful is for the own law, and what the provider answers is its published policy.
final class ProviderDirected {

    static final MeasureRules RULES = new MeasureRules(
            RequestedMeasure.PROVIDER_DIRECTED,
            Addressee.Function.SERVICE_PROVIDER,
            "ETS 185 Art. 18(1)(b) / comity 1",
            Forms.asking(
                    OrderToProvider.ARTICLE_18,
                    Field.SUBJECT,
                    Field.CASE_REFERENCE,
                    Field.OFFENCE,
                    Field.PROVISIONS,
                    Field.FACTS),
            List.of(
                    RequiredElement.of("issuedBy", provision("18(1)"), Field.ISSUING_AUTHORITY, Field.ISSUED_ON),
                    RequiredElement.of("legalPower", provision("15(1)"), Field.LEGAL_POWER)
                            .also(Field.APPROVING_OFFICIAL, Field.APPROVER_KIND),
                    RequiredElement.of(
                            "provider",
                            provision("18(1)(b)"),
                            Field.CUSTODIAN,
                            Field.PROVIDER_ADDRESS,
                            Field.SERVICES_OFFERED),
                    RequiredElement.of("offences", provision("14(2)"), Field.OFFENCE, Field.FACTS),
                    RequiredElement.of("subscriberData", provision("18(3)"), Field.SUBJECT, Field.DATA_DESCRIPTION)
                            .and(Field.DATA_CATEGORY, "onlySubscriber", Forms::subscriberInformation)
                            .and(Field.DATA_DESCRIPTION, "identifierTime", Said::whenUsed)
                            .and(Field.PERIOD_TO, "periodOrder", Said::periodInOrder),
                    RequiredElement.of("timeAndManner", provision("18(1)"), Field.ANSWER_BY, Field.MANNER),
                    RequiredElement.of("returnContact", provision("18(1)"), Field.RETURN_CONTACT)
                            .also(Field.EARLIER_REFERENCE, Field.EARLIER_DATE, Field.SPECIAL_INSTRUCTIONS)),
            RefusalGround.of(RequestedMeasure.PROVIDER_DIRECTED),
            Senders.anyone(RequestedMeasure.PROVIDER_DIRECTED));

    private ProviderDirected() {}

    private static ArticleRef provision(String paragraph) {
        return ArticleRef.convention(paragraph);
    }
}

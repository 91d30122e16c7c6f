package org.comity.requests.model;

import java.util.Set;

/// What a provider is shown of a request, by measure: the order and what the law lets go with it.
final class OrderToProvider {

    /// Article 6 of the Second Protocol: all that the form asks but what heads the request in lists.
    static final Set<Field> ARTICLE_6 = Set.of(
            Field.CASE_REFERENCE,
            Field.ISSUING_AUTHORITY,
            Field.ISSUED_ON,
            Field.PERSON_IN_CHARGE,
            Field.PHONE,
            Field.EMAIL,
            Field.ADDRESS,
            Field.OFFICE_HOURS,
            Field.DATA_ELEMENTS,
            Field.CUSTODIAN,
            Field.PROVIDER_ADDRESS,
            Field.ANSWER_BY,
            Field.MANNER,
            Field.SPECIAL_INSTRUCTIONS,
            Field.CONFIDENTIALITY,
            Field.UNDER_PROTOCOL,
            Field.SPECIFIC_CASE);

    /// Article 7(3) and (4) of the Second Protocol. The summary of the facts is for the authority that is notified
    /// (7(5)(a)).
    static final Set<Field> ARTICLE_7 = Set.of(
            Field.ISSUING_AUTHORITY,
            Field.ISSUED_ON,
            Field.LEGAL_POWER,
            Field.APPROVING_OFFICIAL,
            Field.APPROVER_KIND,
            Field.EARLIER_REFERENCE,
            Field.EARLIER_DATE,
            Field.ADDRESS,
            Field.OPERATIONAL_AUTHORITY,
            Field.OFFENCE,
            Field.PROVISIONS,
            Field.DATA_CATEGORY,
            Field.DATA_DESCRIPTION,
            Field.PERIOD_FROM,
            Field.PERIOD_TO,
            Field.SUBSCRIBER_IDENTITY,
            Field.SUBSCRIBER_ADDRESS,
            Field.SUBSCRIBER_NUMBERS,
            Field.SUBSCRIBER_BILLING,
            Field.SUBSCRIBER_SERVICE,
            Field.SUBSCRIBER_PERIOD,
            Field.SUBSCRIBER_EQUIPMENT,
            Field.CUSTODIAN,
            Field.PROVIDER_ADDRESS,
            Field.ANSWER_BY,
            Field.CONFIDENTIALITY,
            Field.MANNER,
            Field.RETURN_CONTACT,
            Field.SPECIAL_INSTRUCTIONS,
            Field.OTHER_HELP,
            Field.UNDER_PROTOCOL,
            Field.NOTIFIED);

    /// Article 8(3)(a) of the Second Protocol: the order, and neither what supports it nor the instructions.
    static final Set<Field> ARTICLE_8 = Set.of(
            Field.ISSUING_AUTHORITY,
            Field.ISSUED_ON,
            Field.ADDRESS,
            Field.OPERATIONAL_AUTHORITY,
            Field.OFFENCE,
            Field.DATA_CATEGORY,
            Field.DATA_DESCRIPTION,
            Field.PERIOD_FROM,
            Field.PERIOD_TO,
            Field.SUBSCRIBER_IDENTITY,
            Field.SUBSCRIBER_ADDRESS,
            Field.SUBSCRIBER_NUMBERS,
            Field.SUBSCRIBER_BILLING,
            Field.SUBSCRIBER_SERVICE,
            Field.SUBSCRIBER_PERIOD,
            Field.SUBSCRIBER_EQUIPMENT,
            Field.CUSTODIAN,
            Field.PROVIDER_ADDRESS,
            Field.CONFIDENTIALITY,
            Field.UNDER_PROTOCOL);

    /// Article 18(1)(b) of the Convention.
    static final Set<Field> ARTICLE_18 = Set.of(
            Field.ISSUING_AUTHORITY,
            Field.ISSUED_ON,
            Field.LEGAL_POWER,
            Field.APPROVING_OFFICIAL,
            Field.APPROVER_KIND,
            Field.EARLIER_REFERENCE,
            Field.EARLIER_DATE,
            Field.ADDRESS,
            Field.DATA_CATEGORY,
            Field.DATA_DESCRIPTION,
            Field.PERIOD_FROM,
            Field.PERIOD_TO,
            Field.SUBSCRIBER_IDENTITY,
            Field.SUBSCRIBER_ADDRESS,
            Field.SUBSCRIBER_NUMBERS,
            Field.SUBSCRIBER_BILLING,
            Field.SUBSCRIBER_SERVICE,
            Field.SUBSCRIBER_PERIOD,
            Field.SUBSCRIBER_EQUIPMENT,
            Field.CUSTODIAN,
            Field.PROVIDER_ADDRESS,
            Field.SERVICES_OFFERED,
            Field.ANSWER_BY,
            Field.CONFIDENTIALITY,
            Field.MANNER,
            Field.RETURN_CONTACT,
            Field.SPECIAL_INSTRUCTIONS);

    private OrderToProvider() {}
}

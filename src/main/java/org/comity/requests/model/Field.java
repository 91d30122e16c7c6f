package org.comity.requests.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.vocabulary.ArticleRef;

/// The fields of all requests, one data set for every form, each with the provision it serves first of all. Which of
/// them a form asks its measure says ([MeasureRules#fields]); a fact that several forms ask is one field. What the node
/// knows by itself (date, reference, both authorities) is not asked. The order within a part is that of the T-CY
/// templates T-CY(2018)10 and T-CY(2018)11.
public enum Field {
    SUBJECT("subject", Section.GENERAL, Kind.LINE, "29(2)(c)"),
    CASE_REFERENCE("caseReference", Section.GENERAL, Kind.LINE, "29(2)(a)"),
    /// The language of what people wrote themselves. Every form asks it: the requested State says which it accepts.
    WRITTEN_IN("writtenIn", Section.GENERAL, Kind.LANGUAGE, "25(4)"),

    ISSUING_AUTHORITY("issuingAuthority", Section.ISSUING, Kind.LINE, "CETS224 7(3)(a)"),
    ISSUED_ON("issuedOn", Section.ISSUING, Kind.DATE, "CETS224 7(3)(a)"),
    LEGAL_POWER("legalPower", Section.ISSUING, Kind.TEXT, "CETS224 7(4)(a)"),
    APPROVING_OFFICIAL("approvingOfficial", Section.ISSUING, Kind.LINE, "CETS224 7(2)(b)"),
    APPROVER_KIND("approverKind", Section.ISSUING, Kind.APPROVER_KIND, "CETS224 7(2)(b)"),

    EARLIER_REFERENCE("earlierReference", Section.EARLIER, Kind.LINE, "29(7)"),
    EARLIER_DATE("earlierDate", Section.EARLIER, Kind.DATE, "29(7)"),
    EARLIER_CONTACTS("earlierContacts", Section.EARLIER, Kind.TEXT, "29(7)"),
    EARLIER_ASSISTANCE("earlierAssistance", Section.EARLIER, Kind.LINE, "25(1)"),
    EARLIER_ASSISTANCE_DATE("earlierAssistanceDate", Section.EARLIER, Kind.DATE, "25(1)"),
    EARLIER_ASSISTANCE_CONTACTS("earlierAssistanceContacts", Section.EARLIER, Kind.TEXT, "25(1)"),

    PERSON_IN_CHARGE("personInCharge", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    PHONE("phone", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    EMAIL("email", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    ADDRESS("address", Section.AUTHORITY, Kind.TEXT, "29(2)(a)"),
    OFFICE_HOURS("officeHours", Section.AUTHORITY, Kind.LINE, "35(1)"),
    SECOND_CONTACT("secondContact", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    OPERATIONAL_AUTHORITY("operationalAuthority", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),

    PROSECUTION_OFFICE("prosecutionOffice", Section.PROCEEDINGS, Kind.LINE, "29(2)(a)"),
    PROSECUTION_CASE("prosecutionCase", Section.PROCEEDINGS, Kind.LINE, "25(1)"),
    COURT("court", Section.PROCEEDINGS, Kind.LINE, "25(1)"),
    COURT_CASE("courtCase", Section.PROCEEDINGS, Kind.LINE, "25(1)"),
    SUPPORTING_DECISIONS("supportingDecisions", Section.PROCEEDINGS, Kind.TEXT, "15(2)"),
    LEGAL_BASIS("legalBasis", Section.PROCEEDINGS, Kind.TEXT, "23"),
    /// Another instrument between the two Parties that goes first or that the request rests on as well.
    TREATY("treaty", Section.PROCEEDINGS, Kind.LINE, "23"),

    OFFENCE("offence", Section.OFFENCE, Kind.OFFENCE, "29(2)(b)"),
    PROVISIONS("provisions", Section.OFFENCE, Kind.TEXT, "29(2)(b)"),
    PENALTY_MAXIMUM("penaltyMaximum", Section.OFFENCE, Kind.YEARS, "24(1)(a)"),
    FACTS("facts", Section.OFFENCE, Kind.TEXT, "29(2)(b)"),
    /// What the same conduct is under the law of the requested Party, as far as the requesting authority knows.
    PROVISIONS_THERE("provisionsThere", Section.OFFENCE, Kind.TEXT, "25(5)"),

    PERSON_NAME("personName", Section.PERSON, Kind.LINE, "24(5)"),
    PERSON_BORN("personBorn", Section.PERSON, Kind.DATE, "24(5)"),
    PERSON_NATIONALITY("personNationality", Section.PERSON, Kind.LINE, "24(5)"),
    PERSON_DESCRIPTION("personDescription", Section.PERSON, Kind.TEXT, "24(5)"),
    PERSON_WHEREABOUTS("personWhereabouts", Section.PERSON, Kind.TEXT, "24(5)"),

    WARRANT_KIND("warrantKind", Section.WARRANT, Kind.WARRANT, "24(5)"),
    WARRANT_ISSUER("warrantIssuer", Section.WARRANT, Kind.LINE, "24(5)"),
    WARRANT_DATE("warrantDate", Section.WARRANT, Kind.DATE, "24(5)"),
    WARRANT_REFERENCE("warrantReference", Section.WARRANT, Kind.LINE, "24(5)"),
    SENTENCE("sentence", Section.WARRANT, Kind.LINE, "24(5)"),
    EXTRADITION_INTENDED("extraditionIntended", Section.WARRANT, Kind.TICK, "24(7)(a)"),

    /// What the receiving Party is shown before it answers to the conditions.
    INFORMATION_SUMMARY("informationSummary", Section.INFORMATION, Kind.TEXT, "26(2)"),
    CONDITIONS("conditions", Section.INFORMATION, Kind.CONDITIONS, "26(2)"),
    CONDITIONS_WISHED("conditionsWished", Section.INFORMATION, Kind.TEXT, "26(2)"),
    /// The information itself.
    INFORMATION("information", Section.INFORMATION, Kind.TEXT, "26(1)"),
    INFORMATION_HELP("informationHelp", Section.INFORMATION, Kind.TEXT, "26(1)"),

    DATA_CATEGORY("dataCategory", Section.DATA, Kind.DATA_CATEGORY, "29(2)(c)"),
    DATA_DESCRIPTION("dataDescription", Section.DATA, Kind.TEXT, "29(2)(c)"),
    PERIOD_FROM("periodFrom", Section.DATA, Kind.DATE, "29(2)(c)"),
    PERIOD_TO("periodTo", Section.DATA, Kind.DATE, "29(2)(c)"),
    LINK_TO_OFFENCE("linkToOffence", Section.DATA, Kind.TEXT, "29(2)(c)"),
    DATA_ELEMENTS("dataElements", Section.DATA, Kind.TEXT, "CETS224 6(3)(b)"),

    SUBSCRIBER_IDENTITY("subscriberIdentity", Section.SUBSCRIBER, Kind.TICK, "18(3)(b)"),
    SUBSCRIBER_ADDRESS("subscriberAddress", Section.SUBSCRIBER, Kind.TICK, "18(3)(b)"),
    SUBSCRIBER_NUMBERS("subscriberNumbers", Section.SUBSCRIBER, Kind.TICK, "18(3)(b)"),
    SUBSCRIBER_BILLING("subscriberBilling", Section.SUBSCRIBER, Kind.TICK, "18(3)(b)"),
    SUBSCRIBER_SERVICE("subscriberService", Section.SUBSCRIBER, Kind.TICK, "18(3)(a)"),
    SUBSCRIBER_PERIOD("subscriberPeriod", Section.SUBSCRIBER, Kind.TICK, "18(3)(a)"),
    SUBSCRIBER_EQUIPMENT("subscriberEquipment", Section.SUBSCRIBER, Kind.TICK, "18(3)(c)"),

    COMMUNICATIONS("communications", Section.COLLECTION, Kind.TEXT, "33(1)"),
    COLLECT_FROM("collectFrom", Section.COLLECTION, Kind.DATE, "33(1)"),
    COLLECT_UNTIL("collectUntil", Section.COLLECTION, Kind.DATE, "33(1)"),
    COLLECTION_MEANS("collectionMeans", Section.COLLECTION, Kind.TEXT, "33(1)"),

    CUSTODIAN("custodian", Section.CUSTODIAN, Kind.LINE, "29(2)(d)"),
    LOCATION("location", Section.CUSTODIAN, Kind.LINE, "29(2)(d)"),
    PROVIDER_ADDRESS("providerAddress", Section.CUSTODIAN, Kind.TEXT, "CETS224 7(3)(c)"),
    WHY_PROVIDER("whyProvider", Section.CUSTODIAN, Kind.TEXT, "CETS224 8(3)(b)"),
    SERVICES_OFFERED("servicesOffered", Section.CUSTODIAN, Kind.TEXT, "18(1)(b)"),

    THIRD_STATE("thirdState", Section.PATH, Kind.LINE, "30(1)"),
    THIRD_PROVIDER("thirdProvider", Section.PATH, Kind.LINE, "30(1)"),
    COMMUNICATION_PATH("communicationPath", Section.PATH, Kind.TEXT, "30(1)"),

    NECESSITY("necessity", Section.NECESSITY, Kind.TEXT, "29(2)(e)"),
    /// Why the proceedings need what is asked, which is another thing than why data must be kept.
    NEED("need", Section.NECESSITY, Kind.TEXT, "25(1)"),
    URGENCY("urgency", Section.NECESSITY, Kind.URGENCY, "25(3)"),
    URGENCY_REASON("urgencyReason", Section.NECESSITY, Kind.TEXT, "25(3)"),
    EMERGENCY_FACTS("emergencyFacts", Section.NECESSITY, Kind.TEXT, "CETS224 9(3)(e)"),
    EMERGENCY_LINK("emergencyLink", Section.NECESSITY, Kind.TEXT, "CETS224 9(3)(e)"),
    SOUGHT_OTHERWISE("soughtOtherwise", Section.NECESSITY, Kind.TEXT, "CETS224 8(3)(b)"),
    MORE_INFORMATION("moreInformation", Section.NECESSITY, Kind.TEXT, "CETS224 8(4)"),

    HEARD_PERSON("heardPerson", Section.HEARING, Kind.LINE, "CETS224 11(1)"),
    HEARD_AS("heardAs", Section.HEARING, Kind.HEARD_AS, "CETS224 11(1)"),
    WHY_BY_VIDEO("whyByVideo", Section.HEARING, Kind.TEXT, "CETS224 11(1)"),
    HEARING_DATE("hearingDate", Section.HEARING, Kind.DATE, "CETS224 11(1)"),
    HEARING_LANGUAGE("hearingLanguage", Section.HEARING, Kind.LINE, "CETS224 11(1)"),
    PRESIDING("presiding", Section.HEARING, Kind.LINE, "CETS224 11(1)"),
    ATTENDING("attending", Section.HEARING, Kind.TEXT, "CETS224 11(1)"),
    OATH("oath", Section.HEARING, Kind.TEXT, "CETS224 11(1)"),
    HEARING_RIGHTS("hearingRights", Section.HEARING, Kind.TEXT, "CETS224 11(1)"),

    TEAM_PURPOSES("teamPurposes", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_COMPOSITION("teamComposition", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_FUNCTIONS("teamFunctions", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_DURATION("teamDuration", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_LOCATION("teamLocation", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_ORGANISATION("teamOrganisation", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_EVIDENCE("teamEvidence", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_SECRECY("teamSecrecy", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),
    TEAM_TERRITORY("teamTerritory", Section.TEAM, Kind.TEXT, "CETS224 12(2)"),

    ASSISTANCE_WANTED("assistanceWanted", Section.ASSISTANCE, Kind.TEXT, "25(1)"),
    ASSISTANCE_INTENDED("assistanceIntended", Section.ASSISTANCE, Kind.TICK, "29(2)(f)"),
    ASSISTANCE_KIND("assistanceKind", Section.ASSISTANCE, Kind.ASSISTANCE_KIND, "29(1)"),
    FORMALITIES("formalities", Section.ASSISTANCE, Kind.TEXT, "27(3)"),
    ANSWER_BY("answerBy", Section.ASSISTANCE, Kind.DATE, "25(1)"),
    NOT_COERCIVE("notCoercive", Section.ASSISTANCE, Kind.TICK, "27(9)(d)"),
    PARTIAL_DISCLOSURE("partialDisclosure", Section.ASSISTANCE, Kind.TICK, "30(1)"),
    CONFIDENTIALITY("confidentiality", Section.ASSISTANCE, Kind.TICK, "27(8)"),

    MANNER("manner", Section.ANSWER, Kind.LINE, "CETS224 7(4)(d)"),
    RETURN_CONTACT("returnContact", Section.ANSWER, Kind.TEXT, "CETS224 7(4)(c)"),
    SPECIAL_INSTRUCTIONS("specialInstructions", Section.ANSWER, Kind.TEXT, "CETS224 7(4)(f)"),
    OTHER_HELP("otherHelp", Section.ANSWER, Kind.TEXT, "CETS224 7(4)(h)"),

    UNDER_PROTOCOL("underProtocol", Section.STATEMENTS, Kind.TICK, "CETS224 7(3)(b)"),
    SPECIFIC_CASE("specificCase", Section.STATEMENTS, Kind.TICK, "CETS224 6(3)(c)"),
    NOTIFIED("notified", Section.STATEMENTS, Kind.NOTIFICATION, "CETS224 7(4)(g)");

    /// The urgency of what concerns somebody's life or safety.
    public static final String IN_DANGER = "life-or-safety";

    /// The parts of the forms, in the order in which they are asked.
    public enum Section {
        GENERAL,
        /// Who orders or asks, by which power.
        ISSUING,
        EARLIER,
        AUTHORITY,
        PROCEEDINGS,
        OFFENCE,
        PERSON,
        WARRANT,
        INFORMATION,
        DATA,
        SUBSCRIBER,
        COLLECTION,
        CUSTODIAN,
        PATH,
        NECESSITY,
        HEARING,
        TEAM,
        ASSISTANCE,
        /// How to answer.
        ANSWER,
        STATEMENTS
    }

    /// What may be written into a field.
    public enum Kind {
        LINE(200, List.of()),
        TEXT(4000, List.of()),
        DATE(10, List.of()),
        /// Years, such as `3` or `0.5`; a hundred for life.
        YEARS(6, List.of()),
        TICK(3, List.of("yes")),
        OFFENCE(20, Arrays.stream(OffenceClass.values()).map(OffenceClass::code).toList()),
        DATA_CATEGORY(20, List.of("subscriber", "traffic", "content", "traffic-and-content", "all-three")),
        URGENCY(20, List.of("ordinary", "urgent", "life-or-safety")),
        ASSISTANCE_KIND(20, List.of("search", "seizure", "disclosure")),
        WARRANT(20, List.of("arrest-warrant", "judgment")),
        CONDITIONS(20, List.of("none", "confidential", "limited")),
        /// CETS 224 Article 7(2)(b): never the police alone.
        APPROVER_KIND(30, List.of("prosecutor", "judge", "other-judicial", "independent-supervision")),
        NOTIFICATION(20, List.of("made", "not-required")),
        /// ISO 639.
        LANGUAGE(
                3,
                List.of(("en fr es ar pt de it nl ru uk pl cs sk hu ro bg el tr hr sr bs sl mk sq lt "
                                + "lv et fi sv da no is ga mt hy ka az fa he ja ko zh th vi id ms hi si ur sw")
                        .split(" "))),
        HEARD_AS(20, List.of("witness", "expert", "suspect"));

        private final int maximum;
        private final List<String> choices;

        Kind(int maximum, List<String> choices) {
            this.maximum = maximum;
            this.choices = choices;
        }

        /// In characters.
        public int maximum() {
            return maximum;
        }

        /// The closed list of values, or an empty list where anything may be written.
        public List<String> choices() {
            return choices;
        }
    }

    private final String key;
    private final Section section;
    private final Kind kind;
    private final ArticleRef basis;

    /// @param provision of the Convention; one of another treaty names it first
    Field(String key, Section section, Kind kind, String provision) {
        this.key = key;
        this.section = section;
        this.kind = kind;
        this.basis = provision.contains(" ") ? ArticleRef.parse(provision) : ArticleRef.convention(provision);
    }

    /// The name in forms, in the API and in the canonical content.
    public String key() {
        return key;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    public ArticleRef basis() {
        return basis;
    }

    /// Whether the identifiers that point at the data are asked after this field.
    public boolean beforeIdentifiers() {
        return this == INFORMATION || this == DATA_CATEGORY || this == COMMUNICATIONS || this == DATA_ELEMENTS;
    }

    /// Every field of every request that is read is found by its key.
    private static final class ByKey {
        static final Map<String, Field> FIELDS =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(field -> field.key, field -> field));
    }

    public static Optional<Field> ofKey(String key) {
        return Optional.ofNullable(ByKey.FIELDS.get(key));
    }
}

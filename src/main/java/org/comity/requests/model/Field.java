package org.comity.requests.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// The fields of a preservation request, in the order of the T-CY template T-CY(2018)11, each with the provision it
/// serves. What the node knows by itself (date, reference, both authorities) is not asked.
public enum Field {
    SUBJECT("subject", Section.GENERAL, Kind.LINE, "29(2)(c)"),
    CASE_REFERENCE("caseReference", Section.GENERAL, Kind.LINE, "29(2)(a)"),
    EARLIER_REFERENCE("earlierReference", Section.GENERAL, Kind.LINE, "29(7)"),
    PERSON_IN_CHARGE("personInCharge", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    PHONE("phone", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    EMAIL("email", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    ADDRESS("address", Section.AUTHORITY, Kind.TEXT, "29(2)(a)"),
    OFFICE_HOURS("officeHours", Section.AUTHORITY, Kind.LINE, "35(1)"),
    SECOND_CONTACT("secondContact", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    OPERATIONAL_AUTHORITY("operationalAuthority", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    PROSECUTION_OFFICE("prosecutionOffice", Section.AUTHORITY, Kind.LINE, "29(2)(a)"),
    OFFENCE("offence", Section.OFFENCE, Kind.OFFENCE, "29(2)(b)"),
    PROVISIONS("provisions", Section.OFFENCE, Kind.TEXT, "29(2)(b)"),
    FACTS("facts", Section.OFFENCE, Kind.TEXT, "29(2)(b)"),
    DATA_CATEGORY("dataCategory", Section.DATA, Kind.DATA_CATEGORY, "29(2)(c)"),
    DATA_DESCRIPTION("dataDescription", Section.DATA, Kind.TEXT, "29(2)(c)"),
    PERIOD_FROM("periodFrom", Section.DATA, Kind.DATE, "29(2)(c)"),
    PERIOD_TO("periodTo", Section.DATA, Kind.DATE, "29(2)(c)"),
    LINK_TO_OFFENCE("linkToOffence", Section.DATA, Kind.TEXT, "29(2)(c)"),
    CUSTODIAN("custodian", Section.CUSTODIAN, Kind.LINE, "29(2)(d)"),
    LOCATION("location", Section.CUSTODIAN, Kind.LINE, "29(2)(d)"),
    NECESSITY("necessity", Section.NECESSITY, Kind.TEXT, "29(2)(e)"),
    URGENCY("urgency", Section.NECESSITY, Kind.URGENCY, "25(3)"),
    URGENCY_REASON("urgencyReason", Section.NECESSITY, Kind.TEXT, "25(3)"),
    ASSISTANCE_INTENDED("assistanceIntended", Section.ASSISTANCE, Kind.TICK, "29(2)(f)"),
    ASSISTANCE_KIND("assistanceKind", Section.ASSISTANCE, Kind.ASSISTANCE_KIND, "29(1)"),
    PARTIAL_DISCLOSURE("partialDisclosure", Section.ASSISTANCE, Kind.TICK, "30(1)"),
    CONFIDENTIALITY("confidentiality", Section.ASSISTANCE, Kind.TICK, "27(8)");

    /// The parts of the form: the lettered elements of Article 29(2), after the general part.
    public enum Section {
        GENERAL,
        AUTHORITY,
        OFFENCE,
        DATA,
        CUSTODIAN,
        NECESSITY,
        ASSISTANCE;

        public List<Field> fields() {
            return Arrays.stream(Field.values())
                    .filter(field -> field.section == this)
                    .toList();
        }
    }

    /// What may be written into a field.
    public enum Kind {
        LINE(200, List.of()),
        TEXT(4000, List.of()),
        DATE(10, List.of()),
        TICK(3, List.of("yes")),
        OFFENCE(20, Arrays.stream(OffenceClass.values()).map(OffenceClass::code).toList()),
        DATA_CATEGORY(20, List.of("subscriber", "traffic", "content", "traffic-and-content", "all-three")),
        URGENCY(20, List.of("ordinary", "urgent", "life-or-safety")),
        ASSISTANCE_KIND(20, List.of("search", "seizure", "disclosure"));

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

    Field(String key, Section section, Kind kind, String provision) {
        this.key = key;
        this.section = section;
        this.kind = kind;
        this.basis = ArticleRef.convention(provision);
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

    public static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

package org.comity.requests.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Penalty;

/// What every request for assistance asks and shall specify, whatever the measure. The Convention prescribes no list of
/// contents: the fields are those of the T-CY template T-CY(2018)10, sections 2 to 11, which the PC-OC model request
/// shares; what must be there is what its mandatory sections and Article 25 make necessary.
final class OrdinaryAssistance {

    /// Sections 2 and 5 to 7 of the template.
    static final List<Field> AUTHORITY = List.of(
            Field.SUBJECT,
            Field.CASE_REFERENCE,
            Field.PERSON_IN_CHARGE,
            Field.PHONE,
            Field.EMAIL,
            Field.ADDRESS,
            Field.OFFICE_HOURS,
            Field.SECOND_CONTACT,
            Field.OPERATIONAL_AUTHORITY);

    /// Sections 3, 9 and 10: what was asked before.
    static final List<Field> EARLIER = List.of(
            Field.EARLIER_REFERENCE,
            Field.EARLIER_DATE,
            Field.EARLIER_CONTACTS,
            Field.EARLIER_ASSISTANCE,
            Field.EARLIER_ASSISTANCE_DATE,
            Field.EARLIER_ASSISTANCE_CONTACTS);

    /// Sections 8 and 11.
    static final List<Field> PROCEEDINGS = List.of(
            Field.PROSECUTION_OFFICE,
            Field.PROSECUTION_CASE,
            Field.COURT,
            Field.COURT_CASE,
            Field.SUPPORTING_DECISIONS,
            Field.LEGAL_BASIS,
            Field.TREATY);

    static final List<Field> OFFENCE = List.of(Field.OFFENCE, Field.PROVISIONS, Field.FACTS, Field.PROVISIONS_THERE);

    static final List<Field> DATA = List.of(
            Field.DATA_CATEGORY,
            Field.DATA_DESCRIPTION,
            Field.PERIOD_FROM,
            Field.PERIOD_TO,
            Field.LINK_TO_OFFENCE,
            Field.CUSTODIAN,
            Field.LOCATION);

    /// Article 18(3), letter by letter.
    static final List<Field> SUBSCRIBER = List.of(
            Field.SUBSCRIBER_SERVICE,
            Field.SUBSCRIBER_PERIOD,
            Field.SUBSCRIBER_IDENTITY,
            Field.SUBSCRIBER_ADDRESS,
            Field.SUBSCRIBER_NUMBERS,
            Field.SUBSCRIBER_BILLING,
            Field.SUBSCRIBER_EQUIPMENT);

    static final List<Field> NEED = List.of(Field.NEED, Field.URGENCY, Field.URGENCY_REASON);

    static final List<Field> MANNER = List.of(Field.FORMALITIES, Field.ANSWER_BY, Field.CONFIDENTIALITY);

    /// What Articles 33 and 34 ask: which communications, how long and in which way.
    static final List<Field> LIVE_COLLECTION = form(
            AUTHORITY,
            EARLIER,
            PROCEEDINGS,
            OFFENCE,
            List.of(
                    Field.PENALTY_MAXIMUM,
                    Field.COMMUNICATIONS,
                    Field.LINK_TO_OFFENCE,
                    Field.COLLECT_FROM,
                    Field.COLLECT_UNTIL,
                    Field.COLLECTION_MEANS,
                    Field.CUSTODIAN,
                    Field.LOCATION),
            NEED,
            MANNER);

    private OrdinaryAssistance() {}

    /// Several groups as one form.
    @SafeVarargs
    static List<Field> form(List<Field>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }

    /// Who asks, and how to reach them: section 5 of the template is mandatory.
    static RequiredElement authority(String provision) {
        return RequiredElement.of("authority", provision, Field.PERSON_IN_CHARGE)
                .and(Field.PHONE, "channel", Said::howToReach)
                .also(Field.PHONE, Field.EMAIL, Field.ADDRESS, Field.SECOND_CONTACT, Field.OPERATIONAL_AUTHORITY);
    }

    /// Article 25(5) compares the conduct with the law of the requested Party: it must be told, and so must the law.
    static RequiredElement offence(String provision) {
        return RequiredElement.of("offence", provision, Field.OFFENCE, Field.PROVISIONS, Field.FACTS);
    }

    /// Specified communications, for a time that has an end.
    static RequiredElement communications(String provision) {
        return RequiredElement.of(
                        "communications",
                        provision,
                        Field.SUBJECT,
                        Field.COMMUNICATIONS,
                        Field.LINK_TO_OFFENCE,
                        Field.COLLECT_FROM,
                        Field.COLLECT_UNTIL)
                .and(Field.COLLECT_UNTIL, "collectOrder", OrdinaryAssistance::collectionInOrder);
    }

    /// Assistance is afforded for investigations and proceedings: what they need it for.
    static RequiredElement need() {
        return RequiredElement.of("need", "25(1)", Field.NEED);
    }

    /// Expedited means and an expedited answer are for urgent circumstances.
    static RequiredElement urgencyIfAny(String provision) {
        return RequiredElement.of("urgency", provision).and(Field.URGENCY_REASON, "urgencyReason", Said::whyUrgent);
    }

    /// The maximum penalty that the law of the requesting Party threatens reaches a year.
    static boolean threatensAYear(Content content) {
        return Penalty.read(content.value(Field.PENALTY_MAXIMUM))
                .map(Penalty::atLeastOneYear)
                .orElse(true);
    }

    private static boolean collectionInOrder(Content content) {
        var from = content.value(Field.COLLECT_FROM);
        var until = content.value(Field.COLLECT_UNTIL);
        return from.isEmpty() || until.isEmpty() || from.compareTo(until) <= 0;
    }

    /// Subscriber information is asked for piece by piece.
    static boolean whichSubscriberInformation(Content content) {
        return !content.value(Field.DATA_CATEGORY).matches("subscriber|all-three")
                || SUBSCRIBER.stream().anyMatch(content::has);
    }

    /// Data said to be preserved are named by the reference of the request that preserved them.
    static boolean whichPreservation(Content content) {
        return content.has(Field.EARLIER_REFERENCE)
                || !(content.has(Field.EARLIER_DATE) || content.has(Field.EARLIER_CONTACTS));
    }
}

package org.comity.requests.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.vocabulary.Country;

/// What the next request of a case takes from the one before, so that its form asks only for what is new. What is true
/// of the case is carried: who investigates, the offence, the facts, the data. What each request must answer for itself
/// is asked anew, and so is what only the former addressee could know.
///
/// @param content what the new draft begins with
/// @param settled the fields that the request before answers, filled or left empty there
/// @param anew the other fields of the new form: what it asks for
public record CarriedOver(Content content, Set<Field> settled, List<Field> anew) {

    /// Under which name the first step of a request keeps which fields were settled.
    public static final String DETAIL = "settled";

    /// Whether a fact of one request is one of the next as well.
    private enum Rule {
        /// True of the case, whoever is asked for whatever.
        ALWAYS,
        /// True as long as the same State is asked.
        SAME_STATE,
        /// True as long as it is about the same: data, or a person.
        SAME_MATTER,
        /// Every request answers for itself: why now, for how long, on which power; nobody declares twice by one tick.
        NEVER
    }

    private static final Set<Field> OF_ONE_REQUEST = EnumSet.of(
            Field.SUPPORTING_DECISIONS,
            Field.LEGAL_BASIS,
            Field.NECESSITY,
            Field.NEED,
            Field.URGENCY,
            Field.URGENCY_REASON,
            Field.ASSISTANCE_WANTED,
            Field.ANSWER_BY,
            Field.COLLECT_FROM,
            Field.COLLECT_UNTIL,
            Field.INFORMATION_SUMMARY,
            Field.CONDITIONS,
            Field.CONDITIONS_WISHED,
            Field.INFORMATION,
            Field.INFORMATION_HELP,
            Field.ISSUED_ON,
            Field.LEGAL_POWER,
            Field.APPROVING_OFFICIAL,
            Field.APPROVER_KIND,
            Field.SOUGHT_OTHERWISE,
            Field.HEARING_DATE,
            Field.NOTIFIED);

    private static final Set<Field> OF_ONE_STATE = EnumSet.of(
            Field.EARLIER_REFERENCE,
            Field.EARLIER_DATE,
            Field.EARLIER_CONTACTS,
            Field.EARLIER_ASSISTANCE,
            Field.EARLIER_ASSISTANCE_DATE,
            Field.EARLIER_ASSISTANCE_CONTACTS,
            Field.TREATY,
            Field.PROVISIONS_THERE,
            Field.CUSTODIAN,
            Field.LOCATION,
            Field.PROVIDER_ADDRESS,
            Field.WHY_PROVIDER,
            Field.SERVICES_OFFERED,
            Field.MORE_INFORMATION,
            Field.THIRD_STATE,
            Field.THIRD_PROVIDER,
            Field.COMMUNICATION_PATH);

    public CarriedOver {
        settled = Set.copyOf(settled);
        anew = List.copyOf(anew);
    }

    /// @param requested the State that is asked now: another one where the data were found to lead there (Article 30)
    public static CarriedOver from(Request earlier, RequestedMeasure next, Country requested) {
        var sameState = earlier.requested().country().equals(requested);
        var asked = next.rules().fields();
        var settled = earlier.measure().rules().fields().stream()
                .filter(asked::contains)
                .filter(field -> holds(field, earlier.measure(), next, sameState))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        var values = new EnumMap<Field, String>(Field.class);
        settled.forEach(field -> values.put(field, earlier.content().value(field)));
        values.putAll(learnt(earlier, sameState));
        values.keySet().retainAll(asked);
        settled.addAll(values.keySet());
        return new CarriedOver(
                Content.of(values, asksForData(next) ? earlier.content().identifiers() : List.of()),
                settled,
                asked.stream().filter(field -> !settled.contains(field)).toList());
    }

    private static boolean holds(Field field, RequestedMeasure before, RequestedMeasure next, boolean sameState) {
        return switch (rule(field)) {
            case ALWAYS -> true;
            case SAME_STATE -> sameState;
            case SAME_MATTER -> aboutPerson(before) == aboutPerson(next) && asksForData(before) == asksForData(next);
            case NEVER -> false;
        };
    }

    private static Rule rule(Field field) {
        if (OF_ONE_REQUEST.contains(field) || isStatement(field)) {
            return Rule.NEVER;
        }
        if (OF_ONE_STATE.contains(field)) {
            return Rule.SAME_STATE;
        }
        return field == Field.SUBJECT ? Rule.SAME_MATTER : Rule.ALWAYS;
    }

    /// A tick states something, except where it says which items are wanted, or that secrecy is.
    private static boolean isStatement(Field field) {
        return field.kind() == Field.Kind.TICK
                && field.section() != Field.Section.SUBSCRIBER
                && field != Field.CONFIDENTIALITY;
    }

    /// What the request before is for the next: the preservation, the assistance, or the trace of a provider elsewhere.
    private static Map<Field, String> learnt(Request earlier, boolean sameState) {
        var learnt = new EnumMap<Field, String>(Field.class);
        if (!sameState) {
            var provider = earlier.content().value(Field.THIRD_PROVIDER);
            if (!provider.isEmpty()) {
                learnt.put(Field.CUSTODIAN, provider);
            }
            return learnt;
        }
        if (earlier.sentAt() != null) {
            var day = LocalDate.ofInstant(earlier.sentAt(), earlier.requesting().zone());
            if (earlier.measure() == RequestedMeasure.PRESERVATION) {
                learnt.put(Field.EARLIER_REFERENCE, earlier.reference());
                learnt.put(Field.EARLIER_DATE, day.toString());
            } else if (isAssistance(earlier.measure())) {
                learnt.put(Field.EARLIER_ASSISTANCE, earlier.reference());
                learnt.put(Field.EARLIER_ASSISTANCE_DATE, day.toString());
            }
        }
        return learnt;
    }

    private static boolean isAssistance(RequestedMeasure measure) {
        return measure.rules().fields().contains(Field.EARLIER_ASSISTANCE);
    }

    private static boolean aboutPerson(RequestedMeasure measure) {
        return measure.rules().fields().contains(Field.PERSON_NAME);
    }

    /// Information that is passed on says for itself what it is about.
    private static boolean asksForData(RequestedMeasure measure) {
        return measure.rules().fields().stream()
                .anyMatch(field -> field.beforeIdentifiers() && field != Field.INFORMATION);
    }

    /// The settled fields as the first step of the new request keeps them.
    public String written() {
        return written(settled);
    }

    public static String written(Set<Field> fields) {
        return fields.stream().sorted().map(Field::key).collect(Collectors.joining(","));
    }

    /// Reads what [#written] wrote; names that are no fields are passed over.
    public static Set<Field> read(String written) {
        return Arrays.stream(written.split(",", -1))
                .flatMap(key -> Field.ofKey(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

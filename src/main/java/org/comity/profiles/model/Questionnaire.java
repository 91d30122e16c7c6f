package org.comity.profiles.model;

import static org.comity.profiles.ProceduralFact.ALTERNATIVE;
import static org.comity.profiles.ProceduralFact.CHANNEL;
import static org.comity.profiles.ProceduralFact.COSTS;
import static org.comity.profiles.ProceduralFact.DUAL_CRIMINALITY;
import static org.comity.profiles.ProceduralFact.E_SIGNATURE;
import static org.comity.profiles.ProceduralFact.FOREIGN_MINIMUM_DAYS;
import static org.comity.profiles.ProceduralFact.FORMS;
import static org.comity.profiles.ProceduralFact.LANGUAGES;
import static org.comity.profiles.ProceduralFact.MEANS;
import static org.comity.profiles.ProceduralFact.ORDERED_BY;
import static org.comity.profiles.ProceduralFact.PRESERVATION_DAYS;
import static org.comity.profiles.ProceduralFact.RENEWALS;
import static org.comity.profiles.ProceduralFact.REQUIREMENTS;
import static org.comity.profiles.ProceduralFact.RETENTION_DAYS;
import static org.comity.profiles.ProceduralFact.THRESHOLD;
import static org.comity.profiles.ProceduralFact.THRESHOLD_MONTHS;
import static org.comity.profiles.ProceduralFact.URGENCY;
import static org.comity.profiles.ProceduralFact.USER_NOTIFIED;
import static org.comity.profiles.ProceduralFact.USE_LIMITED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.profiles.Coverage;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.Procedure;
import org.comity.profiles.Subject;

/// The yearly questionnaire on national procedures: what is asked of each measure, and which answers are missing.
public final class Questionnaire {

    private static final Set<ProceduralFact> OF_EVERY_MEASURE = EnumSet.of(
            ORDERED_BY, LANGUAGES, FORMS, E_SIGNATURE, MEANS, CHANNEL, COSTS, URGENCY, ALTERNATIVE, REQUIREMENTS);
    private static final Set<ProceduralFact> OF_COERCION =
            EnumSet.of(THRESHOLD_MONTHS, THRESHOLD, DUAL_CRIMINALITY, USER_NOTIFIED);
    private static final Map<Subject, List<ProceduralFact>> ASKED = new EnumMap<>(Subject.class);

    static {
        for (var subject : Subject.values()) {
            var asked = EnumSet.copyOf(OF_EVERY_MEASURE);
            asked.addAll(ofIts(subject));
            ASKED.put(subject, List.copyOf(asked));
        }
    }

    private Questionnaire() {}

    private static Set<ProceduralFact> ofIts(Subject subject) {
        return switch (subject) {
            case ASSISTANCE -> with(OF_COERCION, RETENTION_DAYS, USE_LIMITED);
            case EXTRADITION, JOINT_TEAM, VIDEO_CONFERENCE ->
                EnumSet.of(THRESHOLD_MONTHS, THRESHOLD, DUAL_CRIMINALITY, USE_LIMITED);
            case SPONTANEOUS_INFORMATION -> EnumSet.of(USE_LIMITED);
            case PRESERVATION -> with(OF_COERCION, PRESERVATION_DAYS, RENEWALS, FOREIGN_MINIMUM_DAYS, RETENTION_DAYS);
            case PARTIAL_DISCLOSURE -> EnumSet.of(RETENTION_DAYS, USER_NOTIFIED, USE_LIMITED);
            case LIVE_TRAFFIC, LIVE_CONTENT -> with(OF_COERCION, USE_LIMITED);
            case DOMAIN_REGISTRATION -> EnumSet.of(USER_NOTIFIED, USE_LIMITED);
            case STORED_DATA,
                    SUBSCRIBER_FROM_PROVIDER,
                    GIVING_EFFECT_TO_ORDERS,
                    EMERGENCY_DISCLOSURE,
                    EMERGENCY_ASSISTANCE -> with(OF_COERCION, RETENTION_DAYS, USE_LIMITED);
        };
    }

    private static Set<ProceduralFact> with(Set<ProceduralFact> some, ProceduralFact... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /// What is asked of a measure, in the order of the questionnaire.
    public static List<ProceduralFact> asked(Subject subject) {
        return ASKED.getOrDefault(subject, List.of());
    }

    /// What is asked and not answered yet. Of a measure that does not exist nothing more is asked than what serves
    /// instead, and that only of such a measure.
    public static List<ProceduralFact> missing(Procedure procedure) {
        if (procedure.coverage() == Coverage.NONE) {
            return List.of();
        }
        return asked(procedure.subject()).stream()
                .filter(fact -> fact != ALTERNATIVE && !procedure.facts().containsKey(fact))
                .toList();
    }
}

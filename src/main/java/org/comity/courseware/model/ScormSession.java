package org.comity.courseware.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.comity.courseware.CourseStandard;

/// How a SCO finds things when it is opened: what is left of the last time, and what it is told.
///
/// @param kept what it wrote the last time
/// @param entry whether it begins, goes on, or neither
/// @param spent hundredths of a second in all sessions before
public record ScormSession(Map<String, String> kept, String entry, long spent) {

    /// Whoever takes a course is nobody to the package.
    private static final String NAME = "Learner";

    /// What is of one session alone.
    private static final Set<String> PASSING =
            Set.of("cmi.core.exit", "cmi.core.session_time", "cmi.exit", "cmi.session_time", "adl.nav.request");

    /// The last session.
    public record Last(Map<String, String> said, boolean ended, long spent) {}

    public ScormSession {
        kept = Map.copyOf(kept);
    }

    /// Run-Time Environment 2004, 4.2.8: a SCO that ended without being suspended begins anew. In SCORM 1.2
    /// what it wrote stays. One that was cut off goes on.
    public static ScormSession after(CourseStandard standard, Optional<Last> last) {
        if (last.isEmpty()) {
            return new ScormSession(Map.of(), "ab-initio", 0);
        }
        var said = last.get().said();
        var spent = last.get().spent() + ScormTime.hundredths(standard, time(standard, said));
        var exit = said.getOrDefault(standard == CourseStandard.SCORM_12 ? "cmi.core.exit" : "cmi.exit", "");
        if (!last.get().ended() || exit.equals("suspend") || exit.equals("logout")) {
            return new ScormSession(without(said), "resume", spent);
        }
        return standard == CourseStandard.SCORM_12
                ? new ScormSession(without(said), "", spent)
                : new ScormSession(Map.of(), "ab-initio", 0);
    }

    private static String time(CourseStandard standard, Map<String, String> said) {
        var name = standard == CourseStandard.SCORM_12 ? "cmi.core.session_time" : "cmi.session_time";
        return said.getOrDefault(name, "");
    }

    private static Map<String, String> without(Map<String, String> said) {
        var kept = new HashMap<>(said);
        kept.keySet().removeAll(PASSING);
        return kept;
    }

    /// What the SCO is told and cannot change.
    public Map<String, String> given(CourseStandard standard, Unit unit, String pseudonym) {
        return standard == CourseStandard.SCORM_12 ? given12(unit, pseudonym) : given2004(unit, pseudonym);
    }

    private Map<String, String> given12(Unit unit, String pseudonym) {
        var given = new HashMap<String, String>();
        given.put("cmi.core.student_id", pseudonym);
        given.put("cmi.core.student_name", NAME);
        given.put("cmi.core.credit", "credit");
        given.put("cmi.core.lesson_mode", "normal");
        given.put("cmi.core.entry", entry);
        given.put("cmi.core.total_time", ScormTime.text(CourseStandard.SCORM_12, spent));
        given.put("cmi.launch_data", unit.data());
        given.put("cmi.comments_from_lms", "");
        given.put("cmi.student_data.mastery_score", number(unit.mastery()));
        given.put("cmi.student_data.max_time_allowed", "");
        given.put("cmi.student_data.time_limit_action", "");
        given.put("cmi.core.lesson_status", "not attempted");
        for (var empty : new String[] {
            "cmi.core.lesson_location",
            "cmi.suspend_data",
            "cmi.comments",
            "cmi.core.score.raw",
            "cmi.core.score.min",
            "cmi.core.score.max",
            "cmi.student_preference.language"
        }) {
            given.put(empty, "");
        }
        for (var none : new String[] {"audio", "speed", "text"}) {
            given.put("cmi.student_preference." + none, "0");
        }
        return given;
    }

    /// What is not here has no value yet, and says so (error 403).
    private Map<String, String> given2004(Unit unit, String pseudonym) {
        var given = new HashMap<String, String>();
        given.put("cmi.learner_id", pseudonym);
        given.put("cmi.learner_name", NAME);
        given.put("cmi.credit", "credit");
        given.put("cmi.mode", "normal");
        given.put("cmi.entry", entry);
        given.put("cmi.total_time", ScormTime.text(CourseStandard.SCORM_2004, spent));
        if (!unit.data().isEmpty()) {
            given.put("cmi.launch_data", unit.data());
        }
        if (unit.mastery().isPresent()) {
            given.put("cmi.scaled_passing_score", number(unit.mastery()));
        }
        if (unit.progress().isPresent()) {
            given.put("cmi.completion_threshold", number(unit.progress()));
        }
        given.put("cmi.time_limit_action", "continue,no message");
        given.put("cmi.completion_status", "unknown");
        given.put("cmi.success_status", "unknown");
        given.put("adl.nav.request", "_none_");
        given.put("cmi.learner_preference.audio_level", "1");
        given.put("cmi.learner_preference.language", "");
        given.put("cmi.learner_preference.delivery_speed", "1");
        given.put("cmi.learner_preference.audio_captioning", "0");
        return given;
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty()
                ? ""
                : BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString();
    }
}

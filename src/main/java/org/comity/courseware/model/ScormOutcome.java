package org.comity.courseware.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.courseware.CourseStandard;

/// What a SCO says of itself, as a result.
public final class ScormOutcome {

    private static final double FULL = 100;

    private ScormOutcome() {}

    /// @param said the elements it wrote
    /// @param ended whether it said that it is over
    public static UnitResult of(CourseStandard standard, Unit unit, Map<String, String> said, boolean ended) {
        return standard == CourseStandard.SCORM_12 ? scorm12(unit, said, ended) : scorm2004(unit, said, ended);
    }

    /// Run-Time Environment 1.2, 3.4.4, `cmi.core.lesson_status`: a SCO that ends without a status is
    /// complete, and where there is a mastery score, the score decides whether it was passed.
    private static UnitResult scorm12(Unit unit, Map<String, String> said, boolean ended) {
        var status = said.getOrDefault("cmi.core.lesson_status", ended ? "completed" : "incomplete");
        var raw = number(said, "cmi.core.score.raw");
        var score = raw.isEmpty()
                ? OptionalDouble.empty()
                : UnitResult.score(
                        raw.getAsDouble(),
                        number(said, "cmi.core.score.min").orElse(0),
                        number(said, "cmi.core.score.max").orElse(FULL));
        var judged = ended && raw.isPresent() && unit.mastery().isPresent() && !status.equals("incomplete");
        if (judged) {
            return new UnitResult(
                    true, Optional.of(raw.getAsDouble() >= unit.mastery().getAsDouble()), score);
        }
        return switch (status) {
            case "passed" -> new UnitResult(true, Optional.of(true), score);
            case "failed" -> new UnitResult(true, Optional.of(false), score);
            case "completed" -> new UnitResult(true, Optional.empty(), score);
            default -> new UnitResult(false, Optional.empty(), score);
        };
    }

    /// Run-Time Environment 2004, 4.2.4 and 4.2.22: thresholds of the manifest come before what the SCO says.
    private static UnitResult scorm2004(Unit unit, Map<String, String> said, boolean ended) {
        var scaled = number(said, "cmi.score.scaled");
        var score = scaled.isPresent() ? UnitResult.score(Math.max(0, scaled.getAsDouble()), 0, 1) : raw2004(said);
        return new UnitResult(completed2004(unit, said, ended), passed2004(unit, said, scaled), score);
    }

    private static boolean completed2004(Unit unit, Map<String, String> said, boolean ended) {
        var progress = number(said, "cmi.progress_measure");
        if (unit.progress().isPresent() && progress.isPresent()) {
            return progress.getAsDouble() >= unit.progress().getAsDouble();
        }
        var status = said.getOrDefault("cmi.completion_status", "unknown");
        return switch (status) {
            case "completed" -> true;
            case "unknown" -> ended && unit.progress().isEmpty() && !said.containsKey("cmi.completion_status");
            default -> false;
        };
    }

    private static Optional<Boolean> passed2004(Unit unit, Map<String, String> said, OptionalDouble scaled) {
        if (unit.mastery().isPresent()) {
            return scaled.isEmpty()
                    ? Optional.empty()
                    : Optional.of(scaled.getAsDouble() >= unit.mastery().getAsDouble());
        }
        return switch (said.getOrDefault("cmi.success_status", "unknown")) {
            case "passed" -> Optional.of(true);
            case "failed" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static OptionalDouble raw2004(Map<String, String> said) {
        var raw = number(said, "cmi.score.raw");
        var most = number(said, "cmi.score.max");
        return raw.isEmpty() || most.isEmpty()
                ? OptionalDouble.empty()
                : UnitResult.score(
                        raw.getAsDouble(), number(said, "cmi.score.min").orElse(0), most.getAsDouble());
    }

    private static OptionalDouble number(Map<String, String> said, String name) {
        var text = said.getOrDefault(name, "");
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}

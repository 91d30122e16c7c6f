package org.comity.courseware.web.origin;

import java.util.List;
import java.util.Map;
import org.comity.courseware.model.Unit;
import org.comity.courseware.model.UnitResult;
import org.comity.courseware.usecase.Run;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// What the frame around a package shows: its units, and how far each is.
public record FramePage(Run run, Map<Integer, UnitResult> results, Messages messages) {

    public FramePage {
        results = Map.copyOf(results);
    }

    public Language language() {
        return run.language();
    }

    public String text(String key, Object... arguments) {
        return messages.text(language(), key, arguments);
    }

    public String title() {
        return run.content().title();
    }

    public List<Unit> units() {
        return run.content().units();
    }

    public String sandbox() {
        return OriginHeaders.SANDBOX;
    }

    /// The key of how far a unit is.
    public String state(Unit unit) {
        var result = results.get(unit.number());
        return "courseware.state." + (result == null ? "NEW" : State.of(result).name());
    }

    /// How far a unit is that was opened.
    enum State {
        PASSED,
        FAILED,
        COMPLETED,
        BEGUN;

        static State of(UnitResult result) {
            if (result.passed().isPresent()) {
                return result.passed().get() ? PASSED : FAILED;
            }
            return result.completed() ? COMPLETED : BEGUN;
        }
    }

    /// The unit to begin with: the first that is not done.
    public int first() {
        return units().stream()
                .filter(unit ->
                        !results.getOrDefault(unit.number(), UnitResult.none()).completed())
                .map(Unit::number)
                .findFirst()
                .orElse(1);
    }
}

package org.comity.duty;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;

/// Whom to turn to for an authority, one after the other.
///
/// @param steps in order; each person stands on their first one only, a step may have nobody
public record Ladder(List<Step> steps) {

    /// Nobody at all.
    public static final Ladder NONE = new Ladder(List.of());

    /// @param waits how long these people have before the next step is told; nothing for the last
    public record Step(Rung rung, List<Person> people, Duration waits) {
        public Step {
            people = List.copyOf(people);
        }
    }

    public Ladder {
        steps = List.copyOf(steps);
    }

    public List<Person> on(Rung rung) {
        return steps.stream()
                .filter(step -> step.rung() == rung)
                .flatMap(step -> step.people().stream())
                .toList();
    }

    /// The first step on which there is somebody.
    public Optional<Step> first() {
        return steps.stream().filter(step -> !step.people().isEmpty()).findFirst();
    }
}

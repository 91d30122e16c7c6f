package org.comity.pathfinder.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.pathfinder.CurrentLaw;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.WhatIf.Supposition;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// What would open and close if a State consented, a reservation were withdrawn, a treaty entered into force: both
/// worlds are judged by the same rules on the same day. One at a time on a node; asks no database.
public class TryingAssumptions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What comes back.
    public sealed interface Outcome {
        record Tried(WhatIf whatIf) implements Outcome {}

        /// @param kept assumptions made before that can be used, as rows of a file
        record Refused(List<Problem> problems, List<String> kept) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
                kept = List.copyOf(kept);
            }
        }
    }

    private final CurrentLaw law;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);

    public TryingAssumptions(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /// @param most how many changes are listed; all are counted
    public Outcome tryOut(WhatIfForm form, int most) {
        var known = law.now();
        var snapshot = known.facts();
        var today = LocalDate.now(clock);
        var assumptions = ReadingAssumptions.of(form, snapshot, today);
        var problems = new ArrayList<>(assumptions.problems());
        if (form.empty()) {
            problems.add(new Problem(WhatIfForm.ASSUME, "assume.missing", List.of()));
        }
        return switch (new ReadingOverviews(snapshot, today).read(whole(form, snapshot))) {
            case ReadingOverviews.Reading.Refused(var wrong) -> {
                problems.addAll(wrong);
                yield new Outcome.Refused(problems, assumptions.kept());
            }
            case ReadingOverviews.Reading.Understood understood ->
                problems.isEmpty()
                        ? inTurn(comparing(form, known, assumptions, understood), most, assumptions.kept())
                        : new Outcome.Refused(problems, assumptions.kept());
        };
    }

    /// A question has a requesting State and a need: where they were left open, something stands in their place while
    /// the rest is read.
    private static OverviewForm whole(WhatIfForm form, TreatyFacts facts) {
        var anyone = JudgingByStatus.states(facts).stream()
                .map(Country::code)
                .filter(code -> !code.equalsIgnoreCase(form.to()))
                .findFirst()
                .orElse("");
        return form.overview()
                .orElse(QuestionForm.FROM, anyone)
                .orElse(QuestionForm.NEED, Need.PRESERVATION.written())
                .with(QuestionForm.TO, form.to());
    }

    private static Comparing comparing(
            WhatIfForm form,
            KnownLaw law,
            ReadingAssumptions assumptions,
            ReadingOverviews.Reading.Understood understood) {
        var question = understood.question();
        var typed = form.overview().question();
        var touched = TouchedStates.between(law.facts(), assumptions.assumed(), assumptions.read());
        var asOf = typed.value(QuestionForm.AS_OF).isEmpty()
                ? later(question.asOf(), TouchedStates.settled(assumptions.assumed(), assumptions.read(), touched))
                : question.asOf();
        var supposition = new Supposition(
                assumptions.read(),
                typed.value(QuestionForm.FROM).isEmpty() ? Optional.empty() : Optional.of(question.from()),
                question.to(),
                typed.value(QuestionForm.NEED).isEmpty() ? Optional.empty() : Optional.of(question.need()),
                question.circumstances(),
                understood.instruments(),
                asOf);
        return new Comparing(supposition, law, assumptions.assumed(), touched);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Outcome inTurn(Comparing comparing, int most, List<String> kept) {
        try {
            if (turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                try {
                    return new Outcome.Tried(comparing.compare(most));
                } finally {
                    turn.release();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Refused(List.of(new Problem(WhatIfForm.ASSUME, "busy", List.of())), kept);
    }
}

package org.comity.pathfinder.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// From one State to every other, by status alone: for one need, or for all of them. Asks no database.
public class LookingAround {

    /// What comes back.
    public sealed interface Outcome {
        record Seen(Overview overview) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private final CurrentFacts facts;
    private final Clock clock;

    public LookingAround(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// @param needs empty for the one that the form names; then it must name one
    public Outcome look(OverviewForm form, List<Need> needs) {
        var snapshot = facts.now();
        var whole = needs.isEmpty()
                ? form
                : form.with(QuestionForm.NEED, needs.getFirst().written());
        return switch (new ReadingOverviews(snapshot, LocalDate.now(clock)).read(whole)) {
            case ReadingOverviews.Reading.Understood(var question, var instruments) ->
                new Outcome.Seen(
                        overview(snapshot, question, instruments, needs.isEmpty() ? List.of(question.need()) : needs));
            case ReadingOverviews.Reading.Refused(var problems) -> new Outcome.Refused(problems);
        };
    }

    private static Overview overview(TreatyFacts facts, Question question, Instruments instruments, List<Need> needs) {
        var judging = new JudgingByStatus(facts, question.asOf());
        var asked = needs.stream()
                .map(need -> judging.ask(question.from(), need, question.circumstances(), instruments))
                .toList();
        var rows = JudgingByStatus.states(facts).stream()
                .filter(to -> !to.equals(question.from()))
                .map(to -> row(to, asked))
                .toList();
        return new Overview(question, instruments, rows, facts.asOf());
    }

    private static Overview.Row row(Country to, List<JudgingByStatus.Asked> asked) {
        return new Overview.Row(to, asked.stream().map(each -> each.best(to)).toList());
    }
}

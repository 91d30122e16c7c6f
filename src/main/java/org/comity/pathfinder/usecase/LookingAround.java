package org.comity.pathfinder.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.pathfinder.CurrentLaw;
import org.comity.pathfinder.Instruments;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
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

    private final CurrentLaw law;
    private final Clock clock;

    public LookingAround(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /// @param needs empty for the one that the form names; then it must name one
    public Outcome look(OverviewForm form, List<Need> needs) {
        var snapshot = law.now();
        var whole = needs.isEmpty()
                ? form
                : form.with(QuestionForm.NEED, needs.getFirst().written());
        return switch (new ReadingOverviews(snapshot.facts(), LocalDate.now(clock)).read(whole)) {
            case ReadingOverviews.Reading.Understood(var question, var instruments) ->
                new Outcome.Seen(
                        overview(snapshot, question, instruments, needs.isEmpty() ? List.of(question.need()) : needs));
            case ReadingOverviews.Reading.Refused(var problems) -> new Outcome.Refused(problems);
        };
    }

    private static Overview overview(KnownLaw law, Question question, Instruments instruments, List<Need> needs) {
        var judging = new JudgingByStatus(law, question.asOf());
        var asked = needs.stream()
                .map(need -> judging.ask(question.from(), need, question.circumstances(), instruments))
                .toList();
        var rows = JudgingByStatus.states(law.facts()).stream()
                .filter(to -> !to.equals(question.from()))
                .map(to -> row(to, asked))
                .toList();
        return new Overview(question, instruments, rows, law.facts().asOf());
    }

    private static Overview.Row row(Country to, List<JudgingByStatus.Asked> asked) {
        return new Overview.Row(to, asked.stream().map(each -> each.best(to)).toList());
    }
}

package org.comity.pathfinder.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.treaties.CurrentFacts;

/// Somebody asks, in their own typing: the question is read and answered over one snapshot of the facts in use.
public class AskingForPaths {

    /// What comes back.
    public sealed interface Outcome {
        record Answered(Answer answer) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private final CurrentFacts facts;
    private final Clock clock;
    private final Engines engines = new Engines();

    public AskingForPaths(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    public Outcome ask(QuestionForm form) {
        var snapshot = facts.now();
        return switch (new ReadingQuestions(snapshot, LocalDate.now(clock)).read(form)) {
            case QuestionReading.Understood(var question) -> new Outcome.Answered(engines.find(snapshot, question));
            case QuestionReading.Refused(var problems) -> new Outcome.Refused(problems);
        };
    }
}

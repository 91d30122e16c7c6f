package org.comity.pathfinder.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.CurrentLaw;
import org.comity.pathfinder.usecase.QuestionReading.Problem;

/// Somebody asks, in their own typing: the question is read and answered over one state of the law in use.
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

    private final CurrentLaw law;
    private final Clock clock;
    private final Engines engines = new Engines();

    public AskingForPaths(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    public Outcome ask(QuestionForm form) {
        var snapshot = law.now();
        return switch (new ReadingQuestions(snapshot.facts(), LocalDate.now(clock)).read(form)) {
            case QuestionReading.Understood(var question) -> new Outcome.Answered(engines.find(snapshot, question));
            case QuestionReading.Refused(var problems) -> new Outcome.Refused(problems);
        };
    }
}

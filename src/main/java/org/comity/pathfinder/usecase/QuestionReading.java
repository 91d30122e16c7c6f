package org.comity.pathfinder.usecase;

import java.util.List;
import org.comity.pathfinder.Question;

/// What came of reading a question: one that can be answered, or everything that is wrong with it.
public sealed interface QuestionReading {

    record Understood(Question question) implements QuestionReading {}

    record Refused(List<Problem> problems) implements QuestionReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// @param field the field to mend
    /// @param key the message that says what is wrong, below `pathfinder.refused.`
    /// @param arguments what the message quotes, already harmless and short
    record Problem(String field, String key, List<String> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}

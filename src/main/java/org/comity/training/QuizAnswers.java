package org.comity.training;

import java.util.List;
import java.util.Map;

/// What somebody answered to a quiz, by the id of each question: the ids of the options chosen, the ids of the items in
/// the order given, or a number as it was written.
public record QuizAnswers(Map<String, List<String>> given) {

    public QuizAnswers {
        given = Map.copyOf(given);
    }

    public List<String> to(Question question) {
        return given.getOrDefault(question.id(), List.of());
    }
}

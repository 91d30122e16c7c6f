package org.comity.training.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.training.Question;
import org.comity.training.Question.Amount;
import org.comity.training.Question.Choice;
import org.comity.training.Question.Ordering;
import org.comity.training.Quiz;
import org.comity.training.QuizAnswers;

/// A quiz as somebody answered it: which answers are right. A question counts whole or not at all.
///
/// @param right by the id of each question
public record Marked(Quiz quiz, QuizAnswers answers, Map<String, Boolean> right) {

    public Marked {
        right = Map.copyOf(right);
    }

    public static Marked of(Quiz quiz, QuizAnswers answers) {
        var right = new LinkedHashMap<String, Boolean>();
        quiz.questions().forEach(question -> right.put(question.id(), right(question, answers.to(question))));
        return new Marked(quiz, answers, right);
    }

    private static boolean right(Question question, List<String> given) {
        return switch (question) {
            case Choice choice ->
                Set.copyOf(given)
                        .equals(Set.copyOf(choice.options().stream()
                                .filter(Question.Option::right)
                                .map(Question.Option::id)
                                .toList()));
            case Ordering ordering ->
                given.equals(ordering.items().stream().map(Question.Item::id).toList());
            case Amount amount ->
                given.size() == 1
                        && AnswerForm.number(given.getFirst())
                                .filter(number -> near(number, amount))
                                .isPresent();
        };
    }

    private static boolean near(BigDecimal number, Amount amount) {
        return number.subtract(amount.answer()).abs().compareTo(amount.tolerance()) <= 0;
    }

    public boolean right(Question question) {
        return right.getOrDefault(question.id(), false);
    }

    public int rightOnes() {
        return (int) right.values().stream().filter(good -> good).count();
    }

    /// The share of questions answered rightly, from 0 to 1.
    public double score() {
        return (double) rightOnes() / quiz.questions().size();
    }

    public boolean passed() {
        return rightOnes() * 100 >= quiz.passMark() * quiz.questions().size();
    }
}

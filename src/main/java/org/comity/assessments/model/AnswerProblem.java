package org.comity.assessments.model;

import java.util.Optional;
import org.comity.assessments.Questionnaire.Question;
import org.comity.vocabulary.PlainText;

/// Why an answer cannot be kept.
public enum AnswerProblem {
    TOO_LONG,
    CONTROL_CHARACTER,
    NO_NUMBER,
    NO_CHOICE;

    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_REFERENCE = 1_000;

    /// Empty for an answer that can be kept; nothing at all always can.
    public static Optional<AnswerProblem> of(Question question, String answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return switch (question.kind()) {
            case TEXT -> text(answer, LONGEST_TEXT);
            case REFERENCE -> text(answer, LONGEST_REFERENCE);
            case NUMBER -> unless(answer.matches("\\d{1,12}"), NO_NUMBER);
            case YES_NO -> unless(answer.matches("yes|no|in-part"), NO_CHOICE);
            case CHOICE ->
                unless(
                        answer.matches("[1-9]\\d?")
                                && Integer.parseInt(answer)
                                        <= question.choices().size(),
                        NO_CHOICE);
        };
    }

    private static Optional<AnswerProblem> unless(boolean right, AnswerProblem problem) {
        return right ? Optional.empty() : Optional.of(problem);
    }

    private static Optional<AnswerProblem> text(String answer, int longest) {
        return PlainText.problem(answer, longest).map(problem -> switch (problem) {
            case TOO_LONG -> TOO_LONG;
            case CONTROL_CHARACTER, BIDI_OVERRIDE -> CONTROL_CHARACTER;
        });
    }
}

package org.comity.assessments.usecase;

import org.comity.assessments.Questionnaire.Question;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// What an answer says to a reader: the words of a choice, and what was written as it was written.
public final class AnswerWords {

    private AnswerWords() {}

    public static String of(Question question, String answer, Language language, Messages messages) {
        if (answer.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case TEXT, NUMBER, REFERENCE -> answer;
            case YES_NO -> messages.text(language, "assessments.answer." + answer);
            case CHOICE -> question.choices().get(Integer.parseInt(answer) - 1).text(language);
        };
    }
}

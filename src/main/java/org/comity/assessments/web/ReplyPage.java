package org.comity.assessments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.model.AskedBack;
import org.comity.assessments.model.Submission;
import org.comity.assessments.usecase.Replying.Reply;
import org.comity.web.FieldError;

/// The reply of a State, for its people.
///
/// @param state as the reader calls it
/// @param typed what could not be kept, by question
/// @param wrote whether the reader wrote of what was not submitted yet
/// @param submits whether the reader may submit at all
/// @param saved what was just kept, by question; empty where nothing was sent
public record ReplyPage(
        Reply reply,
        String state,
        Map<String, String> typed,
        boolean wrote,
        boolean submits,
        Optional<Map<String, String>> saved,
        boolean over,
        List<FieldError> errors) {

    public Assessment assessment() {
        return reply.assessment();
    }

    /// What stands in a field.
    public String value(Question question) {
        return typed.getOrDefault(question.id(), kept(question));
    }

    /// What is kept of it.
    public String kept(Question question) {
        return reply.draft().answers().getOrDefault(question.id(), "");
    }

    public String error(Question question) {
        return error("answer-" + question.id());
    }

    /// Empty where nothing is wrong.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    public int answered() {
        return reply.draft().answers().size();
    }

    /// What the secretariat asks about an answer.
    public List<AskedBack> asked(Question question) {
        return reply.asked().stream()
                .filter(one -> one.question().equals(question.id()))
                .toList();
    }

    public Optional<Submission> last() {
        return reply.last();
    }
}

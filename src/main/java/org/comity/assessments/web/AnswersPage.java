package org.comity.assessments.web;

import java.util.List;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentStatus;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.model.Submission;
import org.comity.assessments.usecase.AnswerWords;
import org.comity.web.Messages;
import org.comity.web.Readers;
import org.comity.web.View;

/// Replies: every State's answer to one question, or every answer of one State.
///
/// @param replies those the reader may read, by name
/// @param question asked for; empty where a State is
/// @param state asked for
public record AnswersPage(
        Assessment assessment,
        List<Named> replies,
        Optional<Question> question,
        Optional<Named> state,
        Messages messages) {

    /// What a State said, as the reader calls it.
    public record Named(String name, Submission submission) {}

    /// Who else reads what stands here.
    public Readers readers() {
        return assessment.status() == AssessmentStatus.PUBLISHED
                        && replies.stream().allMatch(one -> one.submission().consents())
                ? Readers.everyone()
                : Readers.of("assessments.readers." + assessment.content().readers());
    }

    /// Empty where the State did not answer.
    public String answer(View view, Named reply, Question to) {
        return AnswerWords.of(to, reply.submission().answers().getOrDefault(to.id(), ""), view.language(), messages);
    }
}

package org.comity.assessments.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comity.assessments.Assessment;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.Questionnaire.Words;
import org.comity.assessments.model.Submission;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// All replies that are everyone's, question by question, as a document says them in one language. What States wrote
/// stands as they wrote it.
///
/// @param submissions by the names of the States in that language
record Compilation(
        Assessment assessment, List<Submission> submissions, Language language, Messages messages, StateNames names) {

    Compilation {
        var order = names.order(language);
        submissions = submissions.stream()
                .sorted(Comparator.comparing(Submission::state, order))
                .toList();
    }

    /// One answer, with the State that gave it.
    record Given(String state, String answer) {}

    String title() {
        return text("assessments.paper.title", said(assessment.content().title()));
    }

    String subject() {
        return text("assessments.paper.subject");
    }

    List<String> lead() {
        var content = assessment.content();
        var day = new Moments(messages, language).date(content.deadline());
        var articles = String.join(
                "; ", content.articles().stream().map(ArticleRef::display).toList());
        return Stream.of(
                        text("assessments.paper.asked", assessment.asked().size(), submissions.size()),
                        text("assessments.paper.deadline", day),
                        articles.isEmpty() ? "" : text("assessments.paper.articles", articles),
                        text("assessments.paper.asWritten"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String question(Question question) {
        return question.id() + "  " + said(question.words());
    }

    /// What every State answered to a question that answered it.
    List<Given> given(Question question) {
        return submissions.stream()
                .filter(one -> one.answers().containsKey(question.id()))
                .map(one -> new Given(
                        names.name(one.state(), language),
                        AnswerWords.of(question, one.answers().getOrDefault(question.id(), ""), language, messages)))
                .toList();
    }

    String said(Words words) {
        return words.text(language);
    }

    String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}

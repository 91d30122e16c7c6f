package org.comity.assessments.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.assessments.Assessment;
import org.comity.assessments.AssessmentId;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.Questionnaire.Words;
import org.comity.assessments.model.Submission;
import org.comity.assessments.usecase.AssessmentsInMemory;
import org.comity.assessments.usecase.LookingAtReplies;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Assessments for programs: what was asked, and the replies that everyone may read.
@RestController
@RequestMapping(path = "/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
class AssessmentsApi {

    private static final int MOST = 200;

    private final AssessmentsInMemory assessments;
    private final LookingAtReplies looking;
    private final NodeSettings node;

    AssessmentsApi(AssessmentsInMemory assessments, LookingAtReplies looking, NodeSettings node) {
        this.assessments = assessments;
        this.looking = looking;
        this.node = node;
    }

    record AssessmentList(List<ListedAssessment> items) {}

    /// @param title by language
    /// @param deadline the last day in Strasbourg
    /// @param asked codes of the Parties asked
    record ListedAssessment(
            String id,
            String address,
            Map<String, String> title,
            String status,
            String instrument,
            List<String> articles,
            String deadline,
            List<String> asked) {}

    record WholeAssessment(ListedAssessment assessment, List<AskedQuestion> questions, List<PublishedReply> replies) {}

    /// @param words by language
    /// @param choices by language, in the order in which answers number them from 1
    record AskedQuestion(
            String id,
            Map<String, String> part,
            String kind,
            Map<String, String> words,
            List<Map<String, String>> choices) {}

    /// @param answers by question
    record PublishedReply(String state, Map<String, String> answers, String submitted) {}

    @GetMapping
    @Operation(summary = "Assessments by questionnaire that are open or published, the newest deadline first")
    AssessmentList list() {
        return new AssessmentList(assessments.all().stream()
                .filter(Assessment::shown)
                .limit(MOST)
                .map(this::listed)
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One assessment: its questions, and the replies that everyone may read")
    WholeAssessment one(@PathVariable String id) {
        var assessment = AssessmentId.named(id)
                .flatMap(assessments::shown)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing has that id"));
        return new WholeAssessment(
                listed(assessment),
                assessment.content().questionnaire().parts().stream()
                        .flatMap(part -> part.questions().stream().map(question -> question(part.title(), question)))
                        .toList(),
                looking.readable(Optional.empty(), assessment).stream()
                        .map(AssessmentsApi::reply)
                        .toList());
    }

    private ListedAssessment listed(Assessment assessment) {
        var content = assessment.content();
        return new ListedAssessment(
                assessment.id().slug(),
                node.address("/en" + assessment.path()).toString(),
                words(content.title()),
                assessment.status().name(),
                content.instrument(),
                content.articles().stream().map(ArticleRef::toString).toList(),
                content.deadline().toString(),
                assessment.asked().stream().map(Country::code).toList());
    }

    private static AskedQuestion question(Words part, Question question) {
        return new AskedQuestion(
                question.id(),
                words(part),
                question.kind().written(),
                words(question.words()),
                question.choices().stream().map(AssessmentsApi::words).toList());
    }

    private static PublishedReply reply(Submission submission) {
        return new PublishedReply(
                submission.state().code(),
                new TreeMap<>(submission.answers()),
                submission.at().toString());
    }

    private static Map<String, String> words(Words words) {
        var said = new TreeMap<String, String>();
        words.in().forEach((language, text) -> said.put(language.code(), text));
        return said;
    }
}

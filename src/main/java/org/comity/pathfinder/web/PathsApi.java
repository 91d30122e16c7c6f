package org.comity.pathfinder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.pathfinder.usecase.AskingForPaths;
import org.comity.pathfinder.usecase.AskingForPaths.Outcome;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.QuestionReading;
import org.comity.pathfinder.wording.AnswerJson;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Problem;
import org.comity.web.Views;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same answers for programs, in the words of the language that `Accept-Language` asks for.
@RestController
class PathsApi {

    private final AskingForPaths asking;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;
    private final Experience experience;

    PathsApi(AskingForPaths asking, CurrentFacts facts, StateNames names, Messages messages, Experience experience) {
        this.asking = asking;
        this.facts = facts;
        this.names = names;
        this.messages = messages;
        this.experience = experience;
    }

    @GetMapping("/api/v1/paths")
    @Operation(summary = "Which lawful path leads from one State to the data in another")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, example = "PT")
    @Parameter(name = "to", in = ParameterIn.QUERY, example = "JP")
    @Parameter(name = "provider", in = ParameterIn.QUERY, description = "instead of a State; neither: not known yet")
    @Parameter(name = "need", in = ParameterIn.QUERY, required = true, example = "preservation")
    @Parameter(name = "offence", in = ParameterIn.QUERY, example = "2")
    @Parameter(name = "penalty-from", in = ParameterIn.QUERY, description = "maximum in years", example = "5")
    @Parameter(name = "penalty-to", in = ParameterIn.QUERY, description = "maximum in years", example = "3")
    @Parameter(name = "risk-of-loss", in = ParameterIn.QUERY, example = "true")
    @Parameter(name = "emergency", in = ParameterIn.QUERY, example = "false")
    @Parameter(name = "asker", in = ParameterIn.QUERY, example = "prosecutor")
    @Parameter(name = "as-of", in = ParameterIn.QUERY, example = "2026-11-23")
    ResponseEntity<Object> paths(@Parameter(hidden = true) HttpServletRequest request) {
        var language = Views.languageOf(request);
        var wording = wording(language);
        return switch (asking.ask(QuestionForm.ofParameters(request.getParameterMap()))) {
            case Outcome.Answered(var answer) ->
                said(HttpStatus.OK, MediaType.APPLICATION_JSON, language)
                        .body(AnswerJson.of(answer, wording, wording(Language.ENGLISH))
                                .with(experience.with(answer, request), wording));
            case Outcome.Refused(var problems) -> problem(problems, wording).answer(language);
        };
    }

    private static ResponseEntity.BodyBuilder said(HttpStatus status, MediaType type, Language language) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /// The sentences together, and each with its field.
    private static Problem problem(List<QuestionReading.Problem> problems, Wording wording) {
        var fields = problems.stream()
                .map(each -> new Problem.Wrong(each.field(), wording.problem(each)))
                .toList();
        var detail = fields.stream().map(Problem.Wrong::detail).collect(Collectors.joining(" "));
        return Problem.of(HttpStatus.BAD_REQUEST, wording.text("pathfinder.refused.problem"), detail, fields);
    }

    private Wording wording(Language language) {
        return new Wording(messages, language, names, facts.now());
    }
}

package org.comity.pathfinder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.usecase.CountingCoverage;
import org.comity.pathfinder.usecase.LookingAround;
import org.comity.pathfinder.usecase.OverviewForm;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.TryingAssumptions;
import org.comity.pathfinder.usecase.WhatIfForm;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Views;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Many States at once for programs, with names in the language that `Accept-Language` asks for.
@RestController
class OverviewsApi {

    private static final List<Need> NEEDS = List.of(Need.values());
    private static final int MOST_CHANGES = 1_000;

    private final LookingAround looking;
    private final TryingAssumptions trying;
    private final CountingCoverage counting;
    private final ReadersWords words;

    OverviewsApi(
            LookingAround looking,
            TryingAssumptions trying,
            CountingCoverage counting,
            CurrentFacts facts,
            StateNames names,
            Messages messages) {
        this.looking = looking;
        this.trying = trying;
        this.counting = counting;
        this.words = new ReadersWords(facts, names, messages);
    }

    @GetMapping("/api/v1/paths/world")
    @Operation(summary = "The best path from one State to every other, for one need")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, example = "PT")
    @Parameter(name = "need", in = ParameterIn.QUERY, required = true, example = "preservation")
    @Parameter(name = "instruments", in = ParameterIn.QUERY, description = "all, or convention", example = "all")
    @Parameter(name = "offence", in = ParameterIn.QUERY, example = "2")
    @Parameter(name = "penalty-from", in = ParameterIn.QUERY, description = "maximum in years", example = "5")
    @Parameter(name = "penalty-to", in = ParameterIn.QUERY, description = "maximum in years", example = "3")
    @Parameter(name = "risk-of-loss", in = ParameterIn.QUERY, example = "false")
    @Parameter(name = "emergency", in = ParameterIn.QUERY, example = "false")
    @Parameter(name = "asker", in = ParameterIn.QUERY, example = "prosecutor")
    @Parameter(name = "as-of", in = ParameterIn.QUERY, example = "2026-11-23")
    ResponseEntity<Object> world(@Parameter(hidden = true) HttpServletRequest request) {
        var language = Views.languageOf(request);
        return switch (looking.look(OverviewForm.ofParameters(request.getParameterMap()), List.of())) {
            case LookingAround.Outcome.Seen(var overview) ->
                said(OverviewJson.world(overview, words.in(language)), language);
            case LookingAround.Outcome.Refused(var problems) ->
                words.refusal(problems, language).answer(language);
        };
    }

    @GetMapping("/api/v1/paths/matrix")
    @Operation(summary = "The best path from one State to every other, for every need")
    @Parameter(name = "from", in = ParameterIn.QUERY, required = true, example = "PT")
    @Parameter(name = "instruments", in = ParameterIn.QUERY, description = "all, or convention", example = "all")
    @Parameter(name = "offence", in = ParameterIn.QUERY, example = "2")
    @Parameter(name = "penalty-from", in = ParameterIn.QUERY, description = "maximum in years", example = "5")
    @Parameter(name = "penalty-to", in = ParameterIn.QUERY, description = "maximum in years", example = "3")
    @Parameter(name = "risk-of-loss", in = ParameterIn.QUERY, example = "false")
    @Parameter(name = "emergency", in = ParameterIn.QUERY, example = "false")
    @Parameter(name = "asker", in = ParameterIn.QUERY, example = "prosecutor")
    @Parameter(name = "as-of", in = ParameterIn.QUERY, example = "2026-11-23")
    ResponseEntity<Object> matrix(@Parameter(hidden = true) HttpServletRequest request) {
        var language = Views.languageOf(request);
        var form = OverviewForm.ofParameters(request.getParameterMap()).without(QuestionForm.NEED);
        return switch (looking.look(form, NEEDS)) {
            case LookingAround.Outcome.Seen(var overview) ->
                said(OverviewJson.matrix(overview, NEEDS, words.in(language)), language);
            case LookingAround.Outcome.Refused(var problems) ->
                words.refusal(problems, language).answer(language);
        };
    }

    @GetMapping("/api/v1/paths/what-if")
    @Operation(summary = "Which paths would open and close if something were so")
    @Parameter(
            name = "assume",
            in = ParameterIn.QUERY,
            description = "adherence, withdrawal or entry-into-force",
            example = "adherence")
    @Parameter(name = "treaty", in = ParameterIn.QUERY, example = "CETS224")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "for an entry into force: empty for all that have consented",
            example = "FR")
    @Parameter(name = "provision", in = ParameterIn.QUERY, description = "for a withdrawal", example = "29(4)")
    @Parameter(name = "date", in = ParameterIn.QUERY, description = "today if empty", example = "2026-12-01")
    @Parameter(
            name = "also",
            in = ParameterIn.QUERY,
            description = "further assumptions, up to eight, each as a row of a file",
            example = "adherence,CETS224,PT,,2026-12-01")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "every State if empty", example = "PT")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "every State if empty", example = "JP")
    @Parameter(name = "need", in = ParameterIn.QUERY, description = "every need if empty", example = "subscriber")
    @Parameter(name = "instruments", in = ParameterIn.QUERY, description = "all, or convention", example = "all")
    @Parameter(name = "emergency", in = ParameterIn.QUERY, example = "false")
    @Parameter(
            name = "as-of",
            in = ParameterIn.QUERY,
            description = "if empty, the day on which all that is assumed has taken effect")
    ResponseEntity<Object> whatIf(@Parameter(hidden = true) HttpServletRequest request) {
        var language = Views.languageOf(request);
        return switch (trying.tryOut(WhatIfForm.ofParameters(request.getParameterMap()), MOST_CHANGES)) {
            case TryingAssumptions.Outcome.Tried(var whatIf) -> said(OverviewJson.changes(whatIf), language);
            case TryingAssumptions.Outcome.Refused(var problems, var kept) ->
                words.refusal(problems, language).answer(language);
        };
    }

    @GetMapping("/api/v1/paths/coverage")
    @Operation(summary = "Which ratification would open most paths")
    ResponseEntity<Object> coverage(@Parameter(hidden = true) HttpServletRequest request) {
        var language = Views.languageOf(request);
        return counting.count(CoverageController.PATIENCE)
                .map(coverage -> said(OverviewJson.coverage(coverage, words.in(language)), language))
                .orElseGet(CoverageController::later);
    }

    private static ResponseEntity<Object> said(Object body, Language language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}

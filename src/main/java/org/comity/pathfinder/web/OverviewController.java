package org.comity.pathfinder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.usecase.LookingAround;
import org.comity.pathfinder.usecase.LookingAround.Outcome;
import org.comity.pathfinder.usecase.OverviewForm;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.pathfinder.web.OverviewPage.Cell;
import org.comity.pathfinder.web.OverviewPage.Line;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.treaties.WorldMap;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// Every State at once, from the one that asks: for one need on a map, for all needs in a table.
@PageController
class OverviewController {

    private static final List<Need> NEEDS = List.of(Need.values());

    private final LookingAround looking;
    private final ReadersWords words;
    private final DrawingOverview drawing;

    OverviewController(LookingAround looking, CurrentFacts facts, StateNames names, Messages messages) {
        this.looking = looking;
        this.words = new ReadersWords(facts, names, messages);
        this.drawing = new DrawingOverview(WorldMap.shipped(), words);
    }

    /// Without a State that asks the map is there to choose one.
    @GetMapping("/paths/world")
    Page world(HttpServletRequest request, View view) {
        var form = world(request);
        if (form.question().value(QuestionForm.FROM).isEmpty()
                && form.question().repeated().isEmpty()) {
            return Page.of("pathfinder/world", page(form, List.of(), view.language(), true));
        }
        return switch (looking.look(form, List.of())) {
            case Outcome.Seen(var overview) -> Page.of("pathfinder/world", page(overview, form, view.language(), true));
            case Outcome.Refused(var problems) ->
                Page.refused("pathfinder/world", page(form, problems, view.language(), true));
        };
    }

    @GetMapping("/paths/matrix")
    Page matrix(HttpServletRequest request, View view) {
        var form = matrix(request);
        if (form.question().value(QuestionForm.FROM).isEmpty()
                && form.question().repeated().isEmpty()) {
            return Page.of("pathfinder/matrix", page(form, List.of(), view.language(), false));
        }
        return switch (looking.look(form, NEEDS)) {
            case Outcome.Seen(var overview) ->
                Page.of("pathfinder/matrix", page(overview, form, view.language(), false));
            case Outcome.Refused(var problems) ->
                Page.refused("pathfinder/matrix", page(form, problems, view.language(), false));
        };
    }

    /// The table behind the map as a file.
    @GetMapping("/paths/world.csv")
    ResponseEntity<Object> worldAsFile(HttpServletRequest request, View view) {
        return switch (looking.look(world(request), List.of())) {
            case Outcome.Seen(var overview) -> CsvFile.world(overview, words.in(view.language()));
            case Outcome.Refused(var problems) ->
                words.refusal(problems, view.language()).answer(view.language());
        };
    }

    @GetMapping("/paths/matrix.csv")
    ResponseEntity<Object> matrixAsFile(HttpServletRequest request, View view) {
        return switch (looking.look(matrix(request), NEEDS)) {
            case Outcome.Seen(var overview) -> CsvFile.matrix(overview, NEEDS, words.in(view.language()));
            case Outcome.Refused(var problems) ->
                words.refusal(problems, view.language()).answer(view.language());
        };
    }

    private static OverviewForm world(HttpServletRequest request) {
        return OverviewForm.ofParameters(request.getParameterMap())
                .orElse(QuestionForm.NEED, Need.PRESERVATION.written());
    }

    private static OverviewForm matrix(HttpServletRequest request) {
        return OverviewForm.ofParameters(request.getParameterMap()).without(QuestionForm.NEED);
    }

    private OverviewPage page(OverviewForm form, List<Problem> problems, Language language, boolean drawn) {
        return new OverviewPage(
                question(form, problems, language),
                form,
                words.in(language),
                Optional.empty(),
                List.of(),
                drawn && problems.isEmpty() ? Optional.of(drawing.toChoose(form, language)) : Optional.empty());
    }

    private OverviewPage page(Overview overview, OverviewForm form, Language language, boolean drawn) {
        var needs = drawn ? List.of(overview.question().need()) : NEEDS;
        var lines = overview.rows().stream()
                .sorted(Comparator.comparing(Overview.Row::state, words.order(language)))
                .map(row -> line(row, needs, form, language))
                .toList();
        return new OverviewPage(
                question(form, List.of(), language),
                form,
                words.in(language),
                Optional.of(overview),
                lines,
                drawn ? Optional.of(drawing.coloured(overview, lines, language)) : Optional.empty());
    }

    private Line line(Overview.Row row, List<Need> needs, OverviewForm form, Language language) {
        var cells = new ArrayList<Cell>(needs.size());
        for (var place = 0; place < needs.size(); place++) {
            var need = needs.get(place);
            cells.add(new Cell(need, row.byNeed().get(place), answer(form, need, row.state())));
        }
        return new Line(row.state(), words.names().name(row.state(), language), cells);
    }

    private static String answer(OverviewForm form, Need need, Country to) {
        return "answer"
                + Query.of(form.with(QuestionForm.NEED, need.written())
                        .with(QuestionForm.TO, to.code())
                        .question());
    }

    private QuestionPage question(OverviewForm form, List<Problem> problems, Language language) {
        return new QuestionPage(form.question(), words.mistakes(problems, language), words.states(language), List.of());
    }
}

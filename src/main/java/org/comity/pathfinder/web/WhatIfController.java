package org.comity.pathfinder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.usecase.QuestionReading.Problem;
import org.comity.pathfinder.usecase.TryingAssumptions;
import org.comity.pathfinder.usecase.TryingAssumptions.Outcome;
import org.comity.pathfinder.usecase.WhatIfForm;
import org.comity.pathfinder.web.QuestionPage.Choice;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.InstrumentFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// What would open and close if something were so, as a page and as a file.
@PageController
class WhatIfController {

    private static final List<String> CONVENTION_AND_PROTOCOLS = List.of("ETS185", "CETS224", "ETS189");

    private final TryingAssumptions trying;
    private final ReadersWords words;

    WhatIfController(TryingAssumptions trying, CurrentFacts facts, StateNames names, Messages messages) {
        this.trying = trying;
        this.words = new ReadersWords(facts, names, messages);
    }

    @GetMapping("/paths/what-if")
    Page whatIf(HttpServletRequest request, View view) {
        var form = WhatIfForm.ofParameters(request.getParameterMap());
        if (form.empty() && form.overview().question().repeated().isEmpty()) {
            return Page.of("pathfinder/whatIf", page(form, List.of(), Optional.empty(), view.language()));
        }
        return switch (trying.tryOut(form, WhatIfPage.MOST)) {
            case Outcome.Tried(var whatIf) ->
                Page.of(
                        "pathfinder/whatIf",
                        page(noted(form, whatIf), List.of(), Optional.of(whatIf), view.language()));
            case Outcome.Refused(var problems, var kept) ->
                Page.refused("pathfinder/whatIf", page(form.after(kept), problems, Optional.empty(), view.language()));
        };
    }

    @GetMapping("/paths/what-if.csv")
    ResponseEntity<Object> file(HttpServletRequest request, View view) {
        return switch (trying.tryOut(WhatIfForm.ofParameters(request.getParameterMap()), Integer.MAX_VALUE)) {
            case Outcome.Tried(var whatIf) -> CsvFile.whatIf(whatIf);
            case Outcome.Refused(var problems, var kept) ->
                words.refusal(problems, view.language()).answer(view.language());
        };
    }

    private static WhatIfForm noted(WhatIfForm form, WhatIf whatIf) {
        return form.noted(
                whatIf.supposition().assumed().stream().map(Object::toString).toList());
    }

    private WhatIfPage page(WhatIfForm form, List<Problem> problems, Optional<WhatIf> whatIf, Language language) {
        var question = new QuestionPage(
                form.overview().question(), words.mistakes(problems, language), words.states(language), List.of());
        var wording = words.in(language);
        return new WhatIfPage(question, form, treaties(wording), wording, whatIf);
    }

    /// What a State may become bound by.
    private List<Choice> treaties(Wording wording) {
        return Stream.concat(
                        CONVENTION_AND_PROTOCOLS.stream()
                                .map(number -> new Choice(number, wording.text("treaties.name." + number))),
                        words.facts().now().instruments().stream()
                                .filter(each -> !each.needs().isEmpty())
                                .filter(each -> each.kind() == InstrumentFact.Kind.MULTILATERAL
                                        || each.kind() == InstrumentFact.Kind.EU)
                                .map(InstrumentFact::id)
                                .map(id -> new Choice(id, wording.title(Measure.other(id)))))
                .toList();
    }
}

package org.comity.children.web;

import java.util.Locale;
import org.comity.children.model.LawQuestion;
import org.comity.children.usecase.DescribingLaw;
import org.comity.children.usecase.OfferingLaw;
import org.comity.web.Answer;
import org.comity.web.Csv;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The law that protects children: all States in one table and by question, and one page for each State.
@PageController
class LawController {

    private static final String PATH = "/help/children/law";

    private final DescribingLaw describing;
    private final StateChoices states;

    LawController(DescribingLaw describing) {
        this.describing = describing;
        this.states = new StateChoices(describing);
    }

    @GetMapping(PATH)
    Answer overview(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String state,
            View view) {
        var chosen = StateChoices.named(state).flatMap(describing::of);
        if (chosen.isPresent()) {
            return new Redirect(view.link(OfferingLaw.address(chosen.get().country())));
        }
        var asked = LawQuestion.of(question);
        var shown = asked.orElse(LawQuestion.BOUND);
        var page = new OverviewPage(
                shown,
                asked.isEmpty(),
                describing.asked(shown, view.language()),
                states.all(view.language()),
                country -> describing.name(country, view.language()));
        return asked.isEmpty() ? Page.refused("children/overview", page) : Page.of("children/overview", page);
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String question, View view) {
        var asked = LawQuestion.of(question).orElse(LawQuestion.BOUND);
        return Csv.answer(
                "children-law-" + asked.written(),
                LawCsv.lines(
                        describing.asked(asked, view.language()),
                        country -> describing.name(country, view.language())));
    }

    @GetMapping(PATH + "/{code:[A-Za-z]{2}}")
    Answer state(@PathVariable String code, View view) {
        if (!code.equals(code.toLowerCase(Locale.ROOT))) {
            return new Redirect(view.link(PATH + "/" + code.toLowerCase(Locale.ROOT)));
        }
        return StateChoices.named(code)
                .flatMap(describing::of)
                .<Answer>map(law -> Page.of(
                        "children/law", new LawPage(law, describing.name(law.country(), view.language()), code)))
                .orElseGet(Page::notFound);
    }
}

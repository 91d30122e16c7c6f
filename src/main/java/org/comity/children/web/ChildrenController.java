package org.comity.children.web;

import org.comity.children.usecase.DescribingLaw;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page for children.
@PageController
class ChildrenController {

    private final DescribingLaw describing;
    private final StateChoices states;

    ChildrenController(DescribingLaw describing) {
        this.describing = describing;
        this.states = new StateChoices(describing);
    }

    /// @param country whoever chose one is led to the services there that speak with children
    @GetMapping("/help/children")
    Answer home(@RequestParam(defaultValue = "") String country, View view) {
        return StateChoices.named(country)
                .flatMap(describing::of)
                .<Answer>map(
                        law -> new Redirect(view.link("/help/" + StateChoices.code(law.country()) + "?age=under-18")))
                .orElseGet(() -> Page.of("children/home", new HomePage(states.all(view.language()))));
    }
}

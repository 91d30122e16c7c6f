package org.comity.providers.web;

import java.util.List;
import org.comity.providers.model.ThemeCheck;
import org.comity.providers.usecase.CheckingThemes;
import org.comity.treaties.StateNames;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The eight themes of the guidelines, provider by provider, and for one State.
@PageController
class ChecklistController {

    private final CheckingThemes checking;
    private final StateChoices states;
    private final StateNames names;

    ChecklistController(CheckingThemes checking, StateChoices states, StateNames names) {
        this.checking = checking;
        this.states = states;
        this.names = names;
    }

    @GetMapping("/providers/checklist")
    Page checklist(@RequestParam(defaultValue = "") String state, View view) {
        var chosen = states.of(state);
        var refused = !state.isEmpty() && chosen.isEmpty();
        var page = new ChecklistPage(
                checking.providers(),
                states.all(view.language()),
                chosen,
                chosen.flatMap(checking::state).orElse(List.<ThemeCheck>of()),
                refused,
                names);
        return refused ? Page.refused("providers/checklist", page) : Page.of("providers/checklist", page);
    }
}

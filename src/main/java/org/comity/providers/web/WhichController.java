package org.comity.providers.web;

import java.util.Optional;
import org.comity.providers.AnsweringEntity;
import org.comity.providers.Providers;
import org.comity.providers.WhichProvider;
import org.comity.providers.usecase.DescribingProvider;
import org.comity.treaties.StateNames;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which provider is this? What is pasted may be an identifier in a case: it comes in the body of a form, never in an
/// address that web servers write down, is answered, and is gone.
@PageController
class WhichController {

    private final Providers providers;
    private final DescribingProvider describing;
    private final StateChoices states;
    private final StateNames names;

    WhichController(Providers providers, DescribingProvider describing, StateChoices states, StateNames names) {
        this.providers = providers;
        this.describing = describing;
        this.states = states;
        this.names = names;
    }

    @GetMapping("/providers/which")
    Page ask(@RequestParam(defaultValue = "") String state, View view) {
        return Page.of(
                "providers/which",
                new WhichPage(
                        "", Optional.empty(), states.of(state), Optional.empty(), states.all(view.language()), names));
    }

    @PostMapping("/providers/which")
    Page which(
            @RequestParam(defaultValue = "") String pasted, @RequestParam(defaultValue = "") String state, View view) {
        var answer = providers.which(pasted);
        var chosen = states.of(state);
        var answering = answer instanceof WhichProvider.Known known
                ? chosen.flatMap(where -> describing.answering(known.provider(), where))
                : Optional.<AnsweringEntity>empty();
        var unreadable = answer instanceof WhichProvider.Unreadable;
        var page = new WhichPage(
                isShowable(answer) ? pasted : "",
                Optional.of(answer),
                chosen,
                answering,
                states.all(view.language()),
                names);
        return unreadable ? Page.refused("providers/which", page) : Page.of("providers/which", page);
    }

    /// What holds characters that nobody sees, or is too long for a field, is not shown back.
    private static boolean isShowable(WhichProvider answer) {
        return !(answer instanceof WhichProvider.Unreadable(var reason))
                || reason == WhichProvider.Reason.NO_ADDRESS
                || reason == WhichProvider.Reason.EMPTY;
    }
}

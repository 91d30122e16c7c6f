package org.comity.clocks.web;

import org.comity.clocks.ClockId;
import org.comity.clocks.Clocks;
import org.comity.clocks.Settlement;
import org.comity.clocks.usecase.SettlingClock;
import org.comity.identity.Officer;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is due across all requests of the officer's authority.
@PageController
class ClocksController {

    private final Clocks clocks;
    private final SettlingClock settling;

    ClocksController(Clocks clocks, SettlingClock settling) {
        this.clocks = clocks;
        this.settling = settling;
    }

    @GetMapping("/clocks")
    Answer due(Officer officer) {
        return clocks.due(officer)
                .<Answer>map(board -> Page.of("clocks/due", new DuePage(officer.authority(), board)))
                .orElseGet(Page::notFound);
    }

    /// What happened outside this program is noted.
    @PostMapping("/clocks/{id}/settle")
    Answer settle(View view, Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String how) {
        return ClockId.read(id)
                .flatMap(clock -> Settlement.named(how).flatMap(one -> settling.settle(clock, one, officer)))
                .<Answer>map(request -> new Redirect(view.link("/requests/" + request)))
                .orElseGet(Page::notFound);
    }
}

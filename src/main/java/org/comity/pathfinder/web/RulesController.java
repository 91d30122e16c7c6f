package org.comity.pathfinder.web;

import org.comity.pathfinder.usecase.ListingRules;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// All rules on one page, for lawyers who want to hold the engine against the treaties.
@PageController
class RulesController {

    private final ListingRules listing;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Messages messages;

    RulesController(ListingRules listing, CurrentFacts facts, StateNames names, Messages messages) {
        this.listing = listing;
        this.facts = facts;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/rules")
    Page rules(View view) {
        return Page.of(
                "pathfinder/rules",
                new RulesPage(listing.list(), new Wording(messages, view.language(), names, facts.now())));
    }
}

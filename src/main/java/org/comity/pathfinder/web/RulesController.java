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
import org.springframework.web.bind.annotation.PathVariable;

/// All rules, for lawyers who want to hold the engine against the treaties, and the cases that test them: one
/// page with the place of every measure and paragraph, others with what is said there.
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
        return Page.of("pathfinder/rules", page(view));
    }

    /// The rules of the measures of the Convention, of the Second Protocol, or of the others.
    @GetMapping("/rules/{heading:[a-z]{1,20}}")
    Page part(View view, @PathVariable String heading) {
        var rules = page(view);
        return rules.part(heading)
                .map(found -> Page.of("pathfinder/rulePart", new RulePartPage(rules, found)))
                .orElseGet(Page::notFound);
    }

    /// The cases of one treaty: all of them on one page would be more than anybody waits for.
    @GetMapping("/rules/cases/{treaty:[A-Z0-9-]{1,40}}")
    Page cases(View view, @PathVariable String treaty) {
        var rules = page(view);
        return rules.treaty(treaty)
                .map(found -> Page.of("pathfinder/ruleCases", new RuleCasesPage(rules, found)))
                .orElseGet(Page::notFound);
    }

    private RulesPage page(View view) {
        return new RulesPage(listing.list(), new Wording(messages, view.language(), names, facts.now()));
    }
}

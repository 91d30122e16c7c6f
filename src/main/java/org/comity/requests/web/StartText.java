package org.comity.requests.web;

import org.comity.requests.usecase.StartingDraft.Outcome;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// Says why no draft was begun.
final class StartText {

    private StartText() {}

    /// @throws IllegalArgumentException when one was
    static String of(Outcome outcome, StateNames names, View view) {
        return switch (outcome) {
            case Outcome.Started started -> throw new IllegalArgumentException("It was begun");
            case Outcome.RoleLacking() -> view.text("requests.reason.role");
            case Outcome.SameState() -> view.text("requests.start.sameState");
            case Outcome.NotBothParties(var missing) ->
                view.text("requests.start.notParty", names.name(missing, view.language()));
            case Outcome.TooMany(var again) -> view.text("requests.start.tooMany", view.moment(again));
            case Outcome.NobodyThere(var absent) ->
                view.text("requests.start.nobody", names.name(absent, view.language()));
        };
    }
}

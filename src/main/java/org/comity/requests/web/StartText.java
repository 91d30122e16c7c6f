package org.comity.requests.web;

import org.comity.requests.usecase.StartingDraft.Outcome;
import org.comity.treaties.StateNames;
import org.comity.web.View;

/// Says why no draft was begun.
final class StartText {

    private StartText() {}

    /// What of the form to mend; the whole page where it is none of it.
    static String field(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SameState same -> "to";
            case Outcome.NotBothParties missing -> "to";
            case Outcome.NobodyThere absent -> "to";
            case Outcome.NoProvider unnamed -> "entity";
            case Outcome.Started started -> "main";
            case Outcome.RoleLacking lacking -> "main";
            case Outcome.NotFound nothing -> "main";
            case Outcome.TooMany many -> "main";
        };
    }

    /// @throws IllegalArgumentException when one was
    static String of(Outcome outcome, StateNames names, View view) {
        return switch (outcome) {
            case Outcome.Started started -> throw new IllegalArgumentException("It was begun");
            case Outcome.RoleLacking() -> view.text("requests.reason.role");
            case Outcome.NotFound() -> view.text("requests.start.notFound");
            case Outcome.SameState() -> view.text("requests.start.sameState");
            case Outcome.NotBothParties(var missing) ->
                view.text("requests.start.notParty", names.name(missing, view.language()));
            case Outcome.TooMany(var again) -> view.text("requests.start.tooMany", view.moment(again));
            case Outcome.NoProvider() -> view.text("requests.start.noProvider");
            case Outcome.NobodyThere(var absent) ->
                view.text("requests.start.nobody", names.name(absent, view.language()));
        };
    }
}

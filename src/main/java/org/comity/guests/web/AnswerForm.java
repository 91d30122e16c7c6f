package org.comity.guests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.GuestCase;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Transition.Reason;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What somebody without an account typed: what they are called, for whom they act, and their answer.
///
/// @param deed null when something is wrong
record AnswerForm(String name, String function, @Nullable Deed deed, List<FieldError> errors) {

    private static final int LINE = 200;

    /// The act that a form is for; empty unless it is one that guests do.
    static Optional<Act> act(Map<String, String> typed) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(typed.get("act")))
                .filter(act -> act == Act.ACKNOWLEDGE || GuestCase.isAnswer(act))
                .findFirst();
    }

    static AnswerForm read(Act act, Map<String, String> typed, View view) {
        var form = new TypedForm(typed, view);
        var name = form.line("name", LINE);
        var function = form.line("function", LINE);
        var deed = new DeedParts(act, form, typed).deed();
        var errors = form.errors().stream()
                .map(error -> new FieldError(GuestPage.id(act, error.field()), error.message()))
                .toList();
        return new AnswerForm(name, function, errors.isEmpty() ? deed : null, errors);
    }

    /// Why an answer was not taken, at the field to mend.
    static FieldError refused(Act act, Reason reason, View view) {
        return switch (reason) {
            case Reason.GroundNotAvailable ground -> at(act, "ground", view.text("requests.reason.ground"));
            case Reason.TooShort(var earliest) ->
                at(act, "until", view.text("requests.reason.tooShort", view.date(earliest)));
            case Reason.DayOutOfRange day -> at(act, "until", view.text("requests.reason.day"));
            case Reason.WordsMissing words -> at(act, "text", view.text("web.form.error.required"));
            case Reason.NotNow(var status, var other) ->
                at(act, "text", view.text("requests.reason.notNow", view.text("requests.status." + status)));
            case Reason.NotYours other -> elsewhere(act, view);
            case Reason.RoleLacking other -> elsewhere(act, view);
            case Reason.SameOfficer other -> elsewhere(act, view);
            case Reason.Incomplete other -> elsewhere(act, view);
            case Reason.OwnSending other -> elsewhere(act, view);
            case Reason.CoolingDown other -> elsewhere(act, view);
            case Reason.AddresseeNotNamed other -> elsewhere(act, view);
            case Reason.NoSeal other -> elsewhere(act, view);
            case Reason.TooMany other -> elsewhere(act, view);
            case Reason.Untouched other -> elsewhere(act, view);
            case Reason.NotInForce other -> elsewhere(act, view);
        };
    }

    private static FieldError elsewhere(Act act, View view) {
        return at(act, "text", view.text("requests.reason.notYours"));
    }

    private static FieldError at(Act act, String field, String message) {
        return new FieldError(GuestPage.id(act, field), message);
    }
}

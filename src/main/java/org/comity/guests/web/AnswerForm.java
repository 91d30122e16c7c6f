package org.comity.guests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.GuestCase;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Transition.Reason;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What somebody without an account typed: what they are called, for whom they act, and their answer.
///
/// @param deed null when something is wrong
record AnswerForm(String name, String function, @Nullable Deed deed, List<FieldError> errors) {

    private static final int LONGEST = 4000;
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
        var deed = new Reading(act, form, typed).deed();
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

    /// Reads the parts that an act needs.
    private record Reading(Act act, TypedForm form, Map<String, String> typed) {

        @Nullable
        Deed deed() {
            if (act == Act.ACKNOWLEDGE) {
                return new Deed.Plain(act);
            }
            if (act == Act.CONFIRM) {
                return confirmation();
            }
            if (act == Act.EXTEND) {
                return day("until")
                        .<Deed>map(until -> new Deed.Extending(until, note()))
                        .orElse(null);
            }
            if (act == Act.REFUSE) {
                return refusal();
            }
            return act == Act.FORWARD
                    ? new Deed.Forwarding(Sensitive.of(form.line("to", LINE)), words())
                    : new Deed.Saying(act, words());
        }

        private @Nullable Deed confirmation() {
            var from = day("from");
            var until = day("until");
            var note = note();
            return from.isPresent() && until.isPresent() ? new Deed.Confirming(from.get(), until.get(), note) : null;
        }

        private @Nullable Deed refusal() {
            var reasons = words();
            var ground = Arrays.stream(RefusalGround.values())
                    .filter(known -> known.name().equals(typed.get("ground")))
                    .findFirst();
            if (ground.isEmpty()) {
                form.wrong("ground", "web.form.error.choice");
                return null;
            }
            return new Deed.Refusing(ground.get(), reasons);
        }

        private Sensitive<String> words() {
            return Sensitive.of(form.text("text", LONGEST));
        }

        private Sensitive<String> note() {
            return Sensitive.of(form.raw("text").isEmpty() ? "" : form.text("text", LONGEST));
        }

        private Optional<LocalDate> day(String field) {
            try {
                return Optional.of(LocalDate.parse(form.raw(field)));
            } catch (DateTimeException malformed) {
                form.wrong(field, "web.form.error.date");
                return Optional.empty();
            }
        }
    }
}

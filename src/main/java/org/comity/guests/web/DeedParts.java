package org.comity.guests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.RefusalGround;
import org.comity.vocabulary.Sensitive;
import org.comity.web.TypedForm;
import org.jspecify.annotations.Nullable;

/// Reads the words and days of an act of the other side, as somebody without an account typed them, or whoever writes
/// down what was answered elsewhere.
record DeedParts(Act act, TypedForm form, Map<String, String> typed) {

    private static final int LONGEST = 4000;
    private static final int LINE = 200;

    /// Null where something is wrong: the form says what.
    @Nullable
    Deed deed() {
        if (act == Act.ACKNOWLEDGE || act == Act.RESUME) {
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
        if (act == Act.POSTPONE) {
            return postponement();
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

    /// A day is said or not; what is said must be one.
    private Deed postponement() {
        var until = form.raw("until").isEmpty() ? Optional.<LocalDate>empty() : day("until");
        return new Deed.Postponing(until.orElse(null), words());
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

package org.comity.desk.web;

import java.util.Arrays;
import java.util.Optional;
import org.comity.desk.model.Act;
import org.comity.desk.model.Deed;
import org.comity.desk.model.Reason;
import org.comity.web.TypedForm;

/// Reads what somebody of the secretariat does with a ticket.
final class DeedForm {

    private static final int WORDS = 8_000;

    private DeedForm() {}

    /// Empty when something is to be mended: the form then holds what.
    static Optional<Deed> read(TypedForm form) {
        var deed = switch (form.raw("act")) {
            case "TAKE" -> Optional.<Deed>of(new Deed.Plain(Act.TAKE));
            case "PUT_BACK" -> Optional.<Deed>of(new Deed.Plain(Act.PUT_BACK));
            case "SPAM" -> Optional.<Deed>of(new Deed.Plain(Act.SPAM));
            case "NOT_SPAM" -> Optional.<Deed>of(new Deed.Plain(Act.NOT_SPAM));
            case "GIVE" -> Optional.<Deed>of(new Deed.Give(SecretariatDeskController.person(form.raw("to"))));
            case "ANSWER" -> Optional.<Deed>of(new Deed.Say(Act.ANSWER, form.text("answer", WORDS)));
            case "ASK" -> Optional.<Deed>of(new Deed.Say(Act.ASK, form.text("answer", WORDS)));
            case "NOTE" -> Optional.<Deed>of(new Deed.Say(Act.NOTE, form.text("note", WORDS)));
            case "CLOSE" -> close(form);
            default -> {
                form.wrong("main", "web.form.error.choice");
                yield Optional.<Deed>empty();
            }
        };
        return form.errors().isEmpty() ? deed : Optional.empty();
    }

    private static Optional<Deed> close(TypedForm form) {
        var reason = Arrays.stream(Reason.values())
                .filter(known -> known.name().equals(form.raw("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            form.wrong("reason", "web.form.error.choice");
        }
        var words = form.raw("closing").isEmpty() ? Optional.<String>empty() : Optional.of(form.text("closing", WORDS));
        return reason.map(known -> new Deed.Close(known, words));
    }
}

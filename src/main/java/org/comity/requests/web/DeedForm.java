package org.comity.requests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.documents.Printable;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.RefusalGround;
import org.comity.vocabulary.PlainText;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// An act as its form sent it: the deed, or what to mend.
///
/// @param deed null while something is wrong
record DeedForm(@Nullable Deed deed, List<FieldError> errors) {

    private static final int LONGEST = 4000;
    private static final int LINE = 200;

    static DeedForm read(Act act, Map<String, String> parameters, View view) {
        var reading = new Reading(act, parameters, view, new ArrayList<>());
        var deed = reading.deed();
        return reading.errors.isEmpty()
                ? new DeedForm(deed, List.of())
                : new DeedForm(null, List.copyOf(reading.errors));
    }

    /// Collects what is wrong while the parts are read.
    private record Reading(Act act, Map<String, String> parameters, View view, List<FieldError> errors) {

        @Nullable
        Deed deed() {
            return switch (ActShape.of(act)) {
                case BUTTON -> new Deed.Plain(act);
                case WORDS -> new Deed.Saying(act, text("text", true));
                case CONFIRMATION -> confirmation();
                case REFUSAL -> refusal();
                case EXTENSION -> extension();
                case ASSISTANCE -> assistance();
                case CONDITIONS -> new Deed.Proposing(tick("confidential"), tick("noOtherUse"), text("text", true));
                case POSTPONEMENT -> postponement();
                case FORWARDING -> new Deed.Forwarding(line("to"), text("text", true));
                case RECEIPT -> receipt();
                case RECORD -> recording();
            };
        }

        private @Nullable Deed confirmation() {
            var from = date("from");
            var until = date("until");
            var note = text("text", false);
            return from.isPresent() && until.isPresent() ? new Deed.Confirming(from.get(), until.get(), note) : null;
        }

        private @Nullable Deed refusal() {
            var ground = Arrays.stream(RefusalGround.values())
                    .filter(known -> known.name().equals(parameters.getOrDefault("ground", "")))
                    .findFirst();
            if (ground.isEmpty()) {
                error("ground", view.text("web.form.error.choice"));
            }
            var reasons = text("text", true);
            return ground.isPresent() ? new Deed.Refusing(ground.get(), reasons) : null;
        }

        private @Nullable Deed extension() {
            var until = date("until");
            var note = text("text", false);
            return until.isPresent() ? new Deed.Extending(until.get(), note) : null;
        }

        private @Nullable Deed assistance() {
            var sentOn = date("sentOn");
            var reference = line("reference");
            return sentOn.isPresent() ? new Deed.RecordingAssistance(sentOn.get(), reference) : null;
        }

        /// A day is said or not; what is said must be one.
        private Deed postponement() {
            var until = parameters.getOrDefault("until", "").isEmpty() ? Optional.<LocalDate>empty() : date("until");
            return new Deed.Postponing(until.orElse(null), text("text", true));
        }

        private @Nullable Deed receipt() {
            var on = date("on");
            var until = date("until");
            var note = text("text", false);
            return on.isPresent() && until.isPresent() ? new Deed.RecordingReceipt(on.get(), until.get(), note) : null;
        }

        private @Nullable Deed recording() {
            var on = date("on");
            var said = text("text", true);
            return on.isPresent() ? new Deed.Recording(act, on.get(), said) : null;
        }

        private boolean tick(String name) {
            var value = parameters.getOrDefault(name, "");
            if (!value.isEmpty() && !value.equals("yes")) {
                error(name, view.text("web.form.error.choice"));
            }
            return value.equals("yes");
        }

        /// What the page asks for in one line.
        private Sensitive<String> line(String name) {
            var line = text(name, true);
            var said = line.reveal();
            if (said.codePointCount(0, said.length()) > LINE || said.contains("\n")) {
                error(name, view.text("requests.problem.TOO_LONG", LINE));
            }
            return line;
        }

        private Sensitive<String> text(String name, boolean required) {
            var value = DraftForm.clean(parameters.getOrDefault(name, ""));
            if (value.isEmpty() && required) {
                error(name, view.text("web.form.error.required"));
            }
            PlainText.problem(value, LONGEST)
                    .ifPresent(problem -> error(name, view.text("requests.problem." + problem, LONGEST)));
            if (!Printable.unprintable(value).isEmpty()) {
                error(name, view.text("requests.problem.UNPRINTABLE"));
            }
            return Sensitive.of(value);
        }

        private Optional<LocalDate> date(String name) {
            try {
                return Optional.of(
                        LocalDate.parse(parameters.getOrDefault(name, "").strip()));
            } catch (DateTimeException malformed) {
                error(name, view.text("web.form.error.date"));
                return Optional.empty();
            }
        }

        private void error(String name, String message) {
            errors.add(new FieldError(act.name() + "-" + name, message));
        }
    }
}

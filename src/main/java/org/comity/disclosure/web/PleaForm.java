package org.comity.disclosure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.disclosure.model.Basis;
import org.comity.disclosure.model.Plea;
import org.comity.disclosure.model.Urgency;
import org.comity.vocabulary.Sensitive;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads why somebody asks, and gathers what is to be mended.
final class PleaForm {

    private static final int LONGEST_WHY = 1_500;
    private static final int LONGEST_LINE = 200;

    private final TypedForm form;

    PleaForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
    }

    List<FieldError> errors() {
        return form.errors();
    }

    Urgency urgency(boolean glass) {
        return choice("urgency", Urgency.values())
                .filter(chosen -> chosen.glass() == glass)
                .orElseGet(() -> {
                    form.wrong("urgency", "disclosure.wrong.urgency");
                    return Urgency.ORDINARY;
                });
    }

    /// Empty when something is to be mended.
    Optional<Plea> plea() {
        var why = form.text("why", LONGEST_WHY);
        var basis = choice("basis", Basis.values());
        if (basis.isEmpty()) {
            form.wrong("basis", "disclosure.wrong.basis");
        }
        var treaty = basis.filter(Basis.OTHER_TREATY::equals).isPresent() ? form.line("treaty", LONGEST_LINE) : "";
        var reference = form.line("case", LONGEST_LINE);
        return form.errors().isEmpty()
                ? basis.map(
                        chosen -> new Plea(chosen, Sensitive.of(treaty), Sensitive.of(why), Sensitive.of(reference)))
                : Optional.empty();
    }

    private <T extends Enum<T>> Optional<T> choice(String field, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(form.raw(field)))
                .findFirst();
    }
}

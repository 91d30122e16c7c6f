package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cyberviolence.model.OthersData;
import org.comity.cyberviolence.model.Telling.What;
import org.comity.cyberviolence.model.Types;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the form in which anybody tells of a newer development.
final class TellForm {

    private static final int WORDS = 2_000;
    private static final int SOURCE = 400;
    private static final int MOST_LINKS = 2;

    private final TypedForm form;
    private final View view;

    TellForm(TypedForm form, View view) {
        this.form = form;
        this.view = view;
    }

    /// What was typed, and what is to be mended in it. Nothing is taken while anything is.
    record Read(Optional<What> what, List<FieldError> errors) {}

    Read read(Types types, StatePages states) {
        var code = form.raw("state");
        var state = states.states(view.language()).keySet().stream()
                .filter(country -> country.code().equals(code))
                .findFirst();
        if (!code.isEmpty() && state.isEmpty()) {
            form.wrong("state", "web.form.error.choice");
        }
        var type = form.raw("type");
        if (!type.isEmpty() && types.find(type).isEmpty()) {
            form.wrong("type", "web.form.error.choice");
        }
        var words = form.text("words", WORDS);
        var source = form.line("source", SOURCE);
        var language = Language.ofCode(form.raw("tongue"));
        if (language.isEmpty()) {
            form.wrong("tongue", "web.form.error.choice");
        }
        if (OthersData.links(words) > MOST_LINKS) {
            form.wrong("words", "cyberviolence.tell.links");
        }
        if (form.raw("nobody").isEmpty()) {
            form.wrong("nobody", "cyberviolence.tell.nobody.wrong");
        }
        var errors = Stream.concat(
                        form.errors().stream(), Stream.concat(others("words", words), others("source", source)))
                .toList();
        return new Read(
                errors.isEmpty()
                        ? Optional.of(new What(state, type, language.orElseThrow(), words, source))
                        : Optional.empty(),
                errors);
    }

    private Stream<FieldError> others(String field, String text) {
        return OthersData.in(text).stream()
                .map(found ->
                        new FieldError(field, view.text("cyberviolence.tell.others." + found.kind(), found.piece())));
    }
}

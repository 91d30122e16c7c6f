package org.comity.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.vocabulary.PlainText;

/// Reads the fields of a form one by one and gathers what is to be mended, in the reader's language.
public final class TypedForm {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final Map<String, String> typed;
    private final View view;
    private final List<FieldError> errors = new ArrayList<>();

    public TypedForm(Map<String, String> typed, View view) {
        this.typed = typed;
        this.view = view;
    }

    /// One line of visible text, at least one character.
    public String line(String field, int longest) {
        return oneLine(field, text(field, longest));
    }

    /// One line of visible text, or nothing.
    public String optionalLine(String field, int longest) {
        return oneLine(field, visible(field, raw(field), longest));
    }

    private String oneLine(String field, String text) {
        if (BREAK.matcher(text).find()) {
            wrong(field, "web.form.error.controlCharacter");
        }
        return text;
    }

    /// Visible text of any number of lines, at least one character.
    public String text(String field, int longest) {
        var text = raw(field);
        if (text.isEmpty()) {
            wrong(field, "web.form.error.required");
        }
        return visible(field, text, longest);
    }

    private String visible(String field, String text, int longest) {
        PlainText.problem(text, longest).ifPresent(problem -> {
            switch (problem) {
                case TOO_LONG -> add(field, view.text("web.form.error.tooLong", longest));
                case CONTROL_CHARACTER, BIDI_OVERRIDE -> wrong(field, "web.form.error.controlCharacter");
            }
        });
        return text;
    }

    /// What was typed, stripped and in one spelling (NFC); empty when nothing was.
    public String raw(String field) {
        return Normalizer.normalize(typed.getOrDefault(field, "").strip(), Normalizer.Form.NFC);
    }

    public void wrong(String field, String key) {
        add(field, view.text(key));
    }

    private void add(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}

package org.comity.requests.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.FieldProblem;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// The draft form as it came in: what can be kept, what cannot and why, and all of it as typed.
///
/// @param accepted values that fit their fields
/// @param identifiers null when one of them cannot be read; none of them is stored then
/// @param typed everything, for showing it again
record DraftForm(
        Map<Field, String> accepted,
        @Nullable List<Identifier> identifiers,
        Optional<Language> secondLanguage,
        Map<String, String> typed,
        List<FieldError> errors) {

    private static final String ROW = "identifier.";
    private static final int MOST_ROWS = Content.MOST_IDENTIFIERS + 1;

    static DraftForm read(Map<String, String> parameters, View view) {
        var problems = new FieldMessages(view);
        var typed = new TreeMap<String, String>();
        parameters.forEach((name, value) -> typed.put(name, clean(value)));
        var accepted = new EnumMap<Field, String>(Field.class);
        var errors = new ArrayList<FieldError>();
        for (var field : Field.values()) {
            var value = typed.getOrDefault(field.key(), "");
            FieldProblem.of(field, value)
                    .or(() -> problems.unprintable(value))
                    .ifPresentOrElse(
                            problem -> errors.add(problems.of(field, problem)), () -> accepted.put(field, value));
        }
        var identifiers = identifiers(typed, errors, problems);
        var language =
                Language.ofCode(typed.getOrDefault("secondLanguage", "")).filter(second -> second != Language.ENGLISH);
        return new DraftForm(accepted, identifiers, language, typed, List.copyOf(errors));
    }

    /// One way of writing for line ends and for letters with accents; spaces around are nobody's intention.
    static String clean(String value) {
        return Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    private static @Nullable List<Identifier> identifiers(
            Map<String, String> typed, List<FieldError> errors, FieldMessages problems) {
        var identifiers = new ArrayList<Identifier>();
        var readable = true;
        for (var row = 0; row < MOST_ROWS; row++) {
            var prefix = ROW + row + ".";
            if (part(typed, prefix, "value").isEmpty()) {
                continue;
            }
            var problem = unreadable(typed, prefix);
            if (problem.isPresent()) {
                errors.add(problems.of(prefix, problem.get()));
                readable = false;
            } else {
                identifiers.add(identifier(typed, prefix));
            }
        }
        return readable && identifiers.size() <= Content.MOST_IDENTIFIERS ? List.copyOf(identifiers) : null;
    }

    private static Optional<Identifier.Part> unreadable(Map<String, String> typed, String prefix) {
        return IdentifierKind.ofCode(part(typed, prefix, "kind"))
                .map(kind -> Identifier.unreadable(
                        kind,
                        part(typed, prefix, "value"),
                        part(typed, prefix, "at"),
                        part(typed, prefix, "zone"),
                        part(typed, prefix, "port")))
                .orElse(Optional.of(Identifier.Part.KIND));
    }

    private static Identifier identifier(Map<String, String> typed, String prefix) {
        return new Identifier(
                IdentifierKind.ofCode(part(typed, prefix, "kind")).orElseThrow(),
                part(typed, prefix, "value"),
                part(typed, prefix, "at"),
                part(typed, prefix, "zone"),
                part(typed, prefix, "port"));
    }

    private static String part(Map<String, String> typed, String prefix, String name) {
        return typed.getOrDefault(prefix + name, "");
    }
}

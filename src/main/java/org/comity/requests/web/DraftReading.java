package org.comity.requests.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.FieldProblem;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.usecase.SavingDraft;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// Reads what was written into a draft, the same for pages and for the API: collects what can be kept and, in the
/// reader's language, what cannot.
final class DraftReading {

    /// An identifier as it was typed.
    ///
    /// @param name how its error is addressed
    record Row(String name, String kind, String value, String at, String zone, String port) {}

    private final View view;
    private final FieldMessages problems;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<FieldError> errors = new ArrayList<>();
    private @Nullable List<Identifier> identifiers;
    private @Nullable Language second;
    private @Nullable Handling handling;

    DraftReading(View view) {
        this.view = view;
        this.problems = new FieldMessages(view);
    }

    void value(Field field, String value) {
        FieldProblem.of(field, value)
                .or(() -> problems.unprintable(value))
                .ifPresentOrElse(problem -> errors.add(problems.of(field, problem)), () -> values.put(field, value));
    }

    /// All identifiers anew; none of them is kept when one cannot be read.
    void identifiers(Collection<Row> rows) {
        var read = new ArrayList<Identifier>();
        var before = errors.size();
        for (var row : rows) {
            unreadable(row).ifPresentOrElse(errors::add, () -> read.add(identifier(row)));
        }
        if (rows.size() > Content.MOST_IDENTIFIERS) {
            errors.add(problems.tooManyIdentifiers());
        }
        identifiers = errors.size() == before ? List.copyOf(read) : null;
    }

    private Optional<FieldError> unreadable(Row row) {
        return IdentifierKind.ofCode(row.kind())
                .map(kind -> Identifier.unreadable(kind, row.value(), row.at(), row.zone(), row.port()))
                .orElse(Optional.of(Identifier.Part.KIND))
                .map(part -> problems.of(row.name(), part, row.kind()))
                .or(() -> problems.unprintable(row.value()).map(problem -> problems.of(row.name(), problem)));
    }

    private static Identifier identifier(Row row) {
        return new Identifier(
                IdentifierKind.ofCode(row.kind()).orElseThrow(), row.value(), row.at(), row.zone(), row.port());
    }

    /// The language beside English.
    void secondLanguage(String code) {
        Language.ofCode(code)
                .filter(language -> language != Language.ENGLISH)
                .ifPresentOrElse(
                        language -> second = language,
                        () -> errors.add(new FieldError("secondLanguage", view.text("web.form.error.choice"))));
    }

    /// How far it may be passed on.
    void handling(String label) {
        Handling.ofLabel(label)
                .ifPresentOrElse(
                        mark -> handling = mark,
                        () -> errors.add(new FieldError("handling", view.text("web.form.error.choice"))));
    }

    SavingDraft.Change change() {
        return new SavingDraft.Change(values, identifiers, second, handling);
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}

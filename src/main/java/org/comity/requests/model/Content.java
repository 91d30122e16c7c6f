package org.comity.requests.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a request says: its fields and the identifiers that point at the data. Case data: prints as `[redacted]`.
public final class Content {

    /// More identifiers belong into several requests.
    public static final int MOST_IDENTIFIERS = 20;

    private final Map<Field, String> values;
    private final List<Identifier> identifiers;

    private Content(Map<Field, String> values, List<Identifier> identifiers) {
        this.values = values;
        this.identifiers = List.copyOf(identifiers);
    }

    /// Empty values are left out.
    ///
    /// @throws IllegalArgumentException when a value does not fit its field, or there are too many identifiers
    public static Content of(Map<Field, String> values, List<Identifier> identifiers) {
        var kept = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> {
            FieldProblem.of(field, value).ifPresent(problem -> {
                throw new IllegalArgumentException(field + ": " + problem);
            });
            if (!value.isBlank()) {
                kept.put(field, value);
            }
        });
        if (identifiers.size() > MOST_IDENTIFIERS) {
            throw new IllegalArgumentException("At most " + MOST_IDENTIFIERS + " identifiers");
        }
        return new Content(kept, identifiers);
    }

    public static Content empty() {
        return new Content(Map.of(), List.of());
    }

    /// The value of a field, or an empty text.
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    public Map<Field, String> values() {
        return Map.copyOf(values);
    }

    public List<Identifier> identifiers() {
        return identifiers;
    }

    public Optional<OffenceClass> offence() {
        return OffenceClass.ofCode(value(Field.OFFENCE));
    }

    /// This content with some fields changed.
    public Content with(Map<Field, String> changes) {
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(values);
        all.putAll(changes);
        return of(all, identifiers);
    }

    public Content with(List<Identifier> others) {
        return of(values, others);
    }

    /// What a measure demands and this content does not have yet, in the order of the law.
    public List<RequiredElement.Missing> missing(RequestedMeasure measure) {
        return measure.rules().requires().stream()
                .flatMap(element -> element.missing(this).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

package org.comity.profiles;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.treaties.FactSource;

/// What the law and the practice of a State say of one measure: whether it exists, who orders it, how long it lasts, in
/// which language and form it may be asked for; and what serves instead where it does not exist.
///
/// @param subject the measure, or mutual assistance in general
/// @param territory the part of the State it applies to; empty for the whole
/// @param coverage whether the measure exists: `OTHER_POWER` and `NONE` name the alternative
/// @param facts what is known, each in the form that the fact prescribes; nothing is said of those that are missing
/// @param from the first day it holds; empty where that is not known
/// @param to the first day it no longer does; empty as long as no end is known
public record Procedure(
        Subject subject,
        String territory,
        Coverage coverage,
        Map<ProceduralFact, ProceduralValue> facts,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        FactSource source,
        String note)
        implements LawItem {

    /// @throws IllegalArgumentException for a value that its fact does not take, for a measure that does not exist
    ///     without a word on what serves instead, and when it ends before it begins
    public Procedure {
        var ordered = new EnumMap<ProceduralFact, ProceduralValue>(ProceduralFact.class);
        ordered.putAll(facts);
        facts = Collections.unmodifiableMap(ordered);
        facts.forEach((fact, value) -> {
            if (!fact.takes(value)) {
                throw new IllegalArgumentException(fact + " is told as " + fact.form() + " " + fact.choices());
            }
        });
        var missing = coverage == Coverage.NONE || coverage == Coverage.OTHER_POWER;
        if (missing && !facts.containsKey(ProceduralFact.ALTERNATIVE)) {
            throw new IllegalArgumentException("Where a measure does not exist, what serves instead is said");
        }
        if (from.isPresent() && to.filter(end -> !end.isAfter(from.get())).isPresent()) {
            throw new IllegalArgumentException("What ends, ends after it begins");
        }
    }

    @Override
    public Kind kind() {
        return Kind.PROCEDURE;
    }

    /// Days, times or months, where the fact is told as a number and is known.
    public Optional<Integer> number(ProceduralFact fact) {
        return value(fact, ProceduralValue.Amount.class).map(ProceduralValue.Amount::value);
    }

    public Optional<String> words(ProceduralFact fact) {
        return value(fact, ProceduralValue.Words.class).map(ProceduralValue.Words::text);
    }

    /// ISO 639 codes; empty when not known.
    public List<String> languages() {
        return value(ProceduralFact.LANGUAGES, ProceduralValue.Languages.class)
                .map(ProceduralValue.Languages::codes)
                .orElse(List.of());
    }

    public Optional<ProceduralValue.Choice> choice(ProceduralFact fact) {
        return value(fact, ProceduralValue.Chosen.class).map(ProceduralValue.Chosen::choice);
    }

    private <T extends ProceduralValue> Optional<T> value(ProceduralFact fact, Class<T> type) {
        return Optional.ofNullable(facts.get(fact)).filter(type::isInstance).map(type::cast);
    }
}

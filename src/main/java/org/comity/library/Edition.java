package org.comity.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A version of a work: a draft, or what came of it.
///
/// @param label such as `Draft 4`; empty for the one that needs no name
/// @param date as exactly as it is known: `2017`, `2016-05`, `2017-02-28`
/// @param act how it came about, such as `Adopted by the T-CY, written procedure`; may be empty
public record Edition(String label, boolean draft, String date, String act, List<Variant> variants) {

    /// @throws IllegalArgumentException without a language, with one twice, or with a date of another form
    public Edition {
        variants = List.copyOf(variants);
        if (variants.isEmpty()
                || variants.stream().map(Variant::language).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("A version stands in one language at least, and in none twice");
        }
        if (!date.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?")) {
            throw new IllegalArgumentException("Not a date: '" + date + "'");
        }
        if (date.length() > 7 && !LocalDate.parse(date).toString().equals(date)) {
            throw new IllegalArgumentException("Not a day: '" + date + "'");
        }
    }

    public int year() {
        return Integer.parseInt(date.substring(0, 4));
    }

    /// The day, where it is known.
    public Optional<LocalDate> day() {
        return date.length() > 7 ? Optional.of(LocalDate.parse(date)) : Optional.empty();
    }

    public Optional<Variant> in(String language) {
        return variants.stream()
                .filter(variant -> variant.language().equals(language))
                .findFirst();
    }
}

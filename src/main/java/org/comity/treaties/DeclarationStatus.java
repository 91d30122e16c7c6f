package org.comity.treaties;

import java.time.LocalDate;

/// Whether a declaration still stands.
public sealed interface DeclarationStatus {

    record InForce() implements DeclarationStatus {}

    /// @param from the day the withdrawal took effect (ETS 185 Art. 43(1))
    record Withdrawn(LocalDate from) implements DeclarationStatus {}

    /// A newer source names something else and nobody has settled it: shown with the doubt.
    record PerhapsSuperseded() implements DeclarationStatus {}

    default boolean standsOn(LocalDate day) {
        return switch (this) {
            case InForce() -> true;
            case PerhapsSuperseded() -> true;
            case Withdrawn(var from) -> day.isBefore(from);
        };
    }
}

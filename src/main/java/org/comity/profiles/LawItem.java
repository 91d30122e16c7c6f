package org.comity.profiles;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.treaties.FactSource;

/// What is law from one day to another, in a State or a part of it, with its source.
public sealed interface LawItem extends Item permits Provision, Procedure {

    /// The part of the State it applies to; empty for the whole.
    String territory();

    Coverage coverage();

    /// The first day it holds; empty where that is not known.
    Optional<LocalDate> from();

    /// The first day it no longer does; empty as long as no end is known.
    Optional<LocalDate> to();

    FactSource source();

    String note();

    /// Whether it had begun by a day. Where the beginning is not known, it is taken to have begun.
    default boolean begunBy(LocalDate day) {
        return from().filter(day::isBefore).isEmpty();
    }

    default boolean inForceOn(LocalDate day) {
        return begunBy(day) && to().filter(end -> !day.isBefore(end)).isEmpty();
    }
}

package org.comity.treaties;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// A treaty between two States, as a list names it. The lists are old and not complete: none listed is not none.
///
/// @param one the first of the two by code
/// @param signed empty where the day was not read
/// @param inForce the day of entry into force; empty where it was not read, even when the status says in force
public record BilateralFact(
        Country one,
        Country other,
        Subject subject,
        String title,
        Optional<LocalDate> signed,
        Optional<LocalDate> inForce,
        Status status,
        FactSource source) {

    public enum Subject {
        MUTUAL_ASSISTANCE,
        EXTRADITION
    }

    /// As the source lists it on its own date.
    public enum Status {
        IN_FORCE,
        SIGNED,
        UNKNOWN
    }
}

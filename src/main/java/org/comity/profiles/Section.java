package org.comity.profiles;

/// The sections of a country wiki, in their order.
public enum Section {
    /// Towards the Convention: status, declarations, reservations.
    STATUS,
    STRATEGIES,
    LEGISLATION,
    INSTITUTIONS,
    COOPERATION,
    CASE_LAW
}

package org.comity.cyberviolence;

import java.util.Optional;
import org.comity.vocabulary.Country;

/// Where a measure is taken: in one State, or beyond by an organisation or by several States.
///
/// @param organisation by name; empty for a State
public record Scope(Optional<Country> state, String organisation) {

    /// @throws IllegalArgumentException for neither, and for both
    public Scope {
        if (state.isPresent() != organisation.isBlank()) {
            throw new IllegalArgumentException("A measure is of a State or of an organisation");
        }
    }

    public static Scope of(Country state) {
        return new Scope(Optional.of(state), "");
    }

    public static Scope of(String organisation) {
        return new Scope(Optional.empty(), organisation);
    }

    /// As written in addresses and JSON: `country` or `international`.
    public String written() {
        return state.isPresent() ? "country" : "international";
    }
}

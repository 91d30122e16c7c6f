package org.comity.directory;

import org.comity.vocabulary.Country;

/// Whom somebody looks for.
///
/// @param stage `ALL` when the stage does not matter
/// @param territory a part of the State; empty when it does not matter
public record Wanted(Country state, DesignatedFunction function, Stage stage, String territory) {

    public static Wanted of(Country state, DesignatedFunction function) {
        return new Wanted(state, function, Stage.ALL, "");
    }

    /// A designation for the whole State serves each of its territories.
    public boolean isServedBy(Designation designation) {
        return designation.function() == function
                && designation.stage().serves(stage)
                && (territory.isEmpty()
                        || designation.territory().isEmpty()
                        || designation.territory().equalsIgnoreCase(territory));
    }
}

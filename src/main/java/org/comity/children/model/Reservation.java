package org.comity.children.model;

import org.comity.treaties.DeclarationFact;

/// That a State leaves a part of Article 9 out, as its declaration really says.
///
/// @param fact the declaration, with its words and its source
public record Reservation(Reservable part, Extent extent, DeclarationFact fact) {

    /// How far it is left out.
    public enum Extent {
        WHOLE,
        /// In some cases, which the words of the declaration name.
        IN_PART
    }
}

package org.comity.disclosure.model;

import org.comity.vocabulary.Sensitive;

/// Why somebody asks. All of it is content of a case, but the basis.
///
/// @param treaty where the basis is another treaty; else empty
public record Plea(Basis basis, Sensitive<String> treaty, Sensitive<String> why, Sensitive<String> caseReference) {

    /// @throws IllegalArgumentException when another treaty has no name, or the Convention has one
    public Plea {
        if ((basis == Basis.OTHER_TREATY) == treaty.reveal().isEmpty()) {
            throw new IllegalArgumentException("Another treaty is named, and only that");
        }
    }
}

package org.comity.documents;

/// One fixed phrase in the two languages of a document.
///
/// @param english never blank
/// @param other the same in the document's second language; never blank
public record Pair(String english, String other) {

    /// @throws IllegalArgumentException when a side is blank
    public Pair {
        if (english.isBlank() || other.isBlank()) {
            throw new IllegalArgumentException("A bilingual phrase has two sides: '" + english + "', '" + other + "'");
        }
    }
}

package org.comity.library;

import java.util.Optional;
import org.comity.vocabulary.Sha256;

/// A version of a work in one language.
///
/// @param language two or three small letters (ISO 639)
/// @param title in that language; empty where no source gives it
/// @param address where the public finds the original; may be empty
/// @param file the original kept here
/// @param official whether it is no mere courtesy translation
public record Variant(String language, String title, String address, Optional<Sha256> file, boolean official) {

    /// @throws IllegalArgumentException for another kind of language code
    public Variant {
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("Not a language: '" + language + "'");
        }
    }
}

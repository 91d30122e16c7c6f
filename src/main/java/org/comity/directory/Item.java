package org.comity.directory;

import java.util.regex.Pattern;

/// One thing a listing says. Which version of it holds when, and for whom it is, says [ListedItem].
public sealed interface Item permits Item.Name, Item.Attestation, Designation, Hours, Channel, ContactKey {

    Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    ItemKind kind();

    /// What the authority is called in a language.
    ///
    /// @param language two or three small letters (ISO 639)
    record Name(String language, String text) implements Item {

        /// @throws IllegalArgumentException for another kind of language code, and for no text
        public Name {
            if (!LANGUAGE.matcher(language).matches() || text.isBlank()) {
                throw new IllegalArgumentException("A name has a language and a text");
            }
        }

        @Override
        public ItemKind kind() {
            return ItemKind.NAME;
        }
    }

    /// Somebody of the authority said: everything here is right. When, is the day from which its version is known.
    record Attestation() implements Item {

        @Override
        public ItemKind kind() {
            return ItemKind.ATTESTATION;
        }
    }
}

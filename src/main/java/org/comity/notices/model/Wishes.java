package org.comity.notices.model;

import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// How a person wants to be told by mail.
///
/// @param address null: in the application only
/// @param language of the letters
/// @param key null: letters carry reference, deadline and link and nothing else
public record Wishes(
        @Nullable MailAddress address,
        Language language,
        Wanted wanted,
        @Nullable ReaderKey key) {

    /// Of somebody who never said.
    public static Wishes none(Language language) {
        return new Wishes(null, language, Wanted.EVERYTHING, null);
    }

    /// Whether a notice goes out by mail at all.
    public boolean wants(boolean urgent) {
        return address != null
                && switch (wanted) {
                    case EVERYTHING -> true;
                    case URGENT -> urgent;
                    case NOTHING -> false;
                };
    }

    /// Whether letters would go to the same place, and be readable by the same person.
    public boolean sameWay(Wishes other) {
        return addressText().equals(other.addressText()) && fingerprint().equals(other.fingerprint());
    }

    public String addressText() {
        return address == null ? "" : address.text();
    }

    public String fingerprint() {
        return key == null ? "" : key.fingerprint();
    }
}

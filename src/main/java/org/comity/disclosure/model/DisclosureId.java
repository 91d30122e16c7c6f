package org.comity.disclosure.model;

import java.util.Locale;
import java.util.UUID;

public record DisclosureId(UUID value) {

    private static final int SHOWN = 8;

    /// The id in an address somebody opened; for anything that is none, an id of nothing.
    public static DisclosureId named(String text) {
        try {
            return new DisclosureId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new DisclosureId(new UUID(0, 0));
        }
    }

    /// As people name it to each other: `DR-0A1B2C3D`.
    public String reference() {
        return "DR-" + value.toString().substring(0, SHOWN).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

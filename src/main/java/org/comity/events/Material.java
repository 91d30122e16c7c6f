package org.comity.events;

import java.net.URI;

/// Something to read, see or hear before or after an event, for everyone.
///
/// @param language two or three small letters (ISO 639); empty for none in particular
public record Material(Kind kind, String language, URI address) {

    public enum Kind {
        PROGRAMME,
        SLIDES,
        RECORDING,
        /// The recording for a slow connection.
        RECORDING_SMALL,
        TRANSCRIPT,
        OTHER
    }

    /// @throws IllegalArgumentException for an address that is not on the web
    public Material {
        if (!"https".equals(address.getScheme()) || address.getHost() == null || !language.matches("|[a-z]{2,3}")) {
            throw new IllegalArgumentException("A material is somewhere on the web");
        }
    }
}

package org.comity.events;

/// A language in which an event can be followed.
///
/// @param language two or three small letters (ISO 639)
/// @param interpreted whether it is interpreted into it, or spoken in it
public record Channel(String language, boolean interpreted) {

    /// @throws IllegalArgumentException for anything but a language code
    public Channel {
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("Not a language: '" + language + "'");
        }
    }
}

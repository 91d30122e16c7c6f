package org.comity.events;

import java.net.URI;
import java.util.Optional;

/// Where people meet who follow an event in a language. Shown to those who have a place, and to nobody else.
///
/// @param small the same for a slow connection, such as sound alone
public record Room(String language, URI address, Optional<URI> small) {

    @Override
    public String toString() {
        return "Room[" + language + " redacted]";
    }
}

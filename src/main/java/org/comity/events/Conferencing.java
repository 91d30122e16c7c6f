package org.comity.events;

import java.net.URI;
import java.util.Optional;

/// A conferencing server that this node may open rooms on. Without one, editors write addresses beside the languages.
public interface Conferencing {

    /// What an editor writes instead of an address for a room on that server.
    URI HERE = URI.create("bigbluebutton:room");

    /// Whether there is one.
    boolean there();

    /// Opens the room of an event in a language if it is not open, and says where one person enters it.
    ///
    /// @param name as others see it there
    /// @param leads whether they may mute others and show them out
    /// @return empty when the server does not answer, or refuses
    Optional<URI> enter(EventId event, String language, String title, String name, boolean leads);
}

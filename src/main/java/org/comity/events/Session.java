package org.comity.events;

import java.util.List;

/// A part of an event.
///
/// @param after how many minutes after the beginning of the event
/// @param speakers names as editors typed them
public record Session(int after, int minutes, String title, List<String> speakers) {

    /// @throws IllegalArgumentException for one before the event, or of no length
    public Session {
        speakers = List.copyOf(speakers);
        if (after < 0 || minutes < 1 || title.isBlank()) {
            throw new IllegalArgumentException("A session has a title, and lies within its event");
        }
    }
}

package org.comity.events;

/// What an event is called and about, in one language, as editors typed it.
///
/// @param summary may be empty
public record Words(String title, String summary) {

    /// @throws IllegalArgumentException without a title
    public Words {
        if (title.isBlank()) {
            throw new IllegalArgumentException("An event has a title");
        }
    }
}

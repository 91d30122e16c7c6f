package org.comity.media;

import java.util.Locale;

/// In which form a recording is offered.
public enum Rendition {
    /// As it was recorded.
    ORIGINAL,
    /// For a slow connection.
    SMALL,
    /// The sound alone.
    AUDIO;

    /// As written in addresses and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}

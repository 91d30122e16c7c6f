package org.comity.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of thing an item is.
public enum MediaKind {
    EXPLAINER,
    VIDEO,
    PODCAST,
    /// A webinar or a meeting that was recorded, or is told of as one.
    RECORDING,
    /// An article, or a page of its own with pictures.
    STORY,
    NEWSLETTER;

    /// As written in addresses and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MediaKind> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals(written))
                .findFirst();
    }
}

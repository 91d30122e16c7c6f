package org.comity.media;

import org.comity.vocabulary.Sha256;

/// A picture that stands for an item.
///
/// @param described what one sees, in English, for whoever does not see it
public record Thumbnail(Sha256 file, String described) {

    /// @throws IllegalArgumentException without a description
    public Thumbnail {
        if (described.isBlank()) {
            throw new IllegalArgumentException("A picture comes with words for whoever does not see it");
        }
    }
}

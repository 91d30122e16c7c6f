package org.comity.media.model;

import java.util.Optional;
import org.comity.media.MediaKind;

/// What a reader wants to see of the collection.
///
/// @param q words of titles and series; may be empty
/// @param article the number of an instrument, such as `CETS224`; may be empty
/// @param here whether only what can be played here
public record MediaFilter(
        String q, Optional<MediaKind> kind, Optional<String> language, String series, String article, boolean here) {}

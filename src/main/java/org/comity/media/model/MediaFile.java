package org.comity.media.model;

import java.time.Instant;
import org.comity.vocabulary.Sha256;

/// A recording or a picture that is kept.
///
/// @param name as the editor's file was called, ending as what it is
/// @param size in bytes
/// @param scanned whether a virus scanner looked at it
public record MediaFile(Sha256 digest, String name, long size, Recorded recorded, boolean scanned, Instant at) {

    public MediaFormat format() {
        return recorded.format();
    }
}

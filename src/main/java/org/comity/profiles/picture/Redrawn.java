package org.comity.profiles.picture;

/// What came of a file that should be a picture.
public sealed interface Redrawn {

    record Drawn(Picture picture) implements Redrawn {}

    record Refused(Reason reason) implements Redrawn {}

    /// Why a file was not taken.
    enum Reason {
        EMPTY,
        /// In bytes.
        TOO_LARGE,
        /// Its content is neither PNG nor JPEG, whatever it is called.
        KIND,
        /// A picture of a kind this node cannot draw.
        WEBP,
        /// It begins like a picture, and is none.
        BROKEN,
        /// More pixels than a node draws.
        TOO_MANY_PIXELS,
        /// Its colours are those of a printing press (CMYK).
        COLOURS
    }
}

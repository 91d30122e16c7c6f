package org.comity.media.model;

import java.time.Instant;
import org.comity.vocabulary.Sha256;

/// Captions, chapters or a transcript that are kept.
///
/// @param language two or three small letters (ISO 639)
/// @param cues how many
/// @param millis how long they reach
public record MediaText(Sha256 digest, String name, Form form, String language, int cues, long millis, Instant at) {

    /// What the file was.
    public enum Form {
        /// WebVTT: captions or chapters, as the item that names it says.
        TIMED,
        /// Typed in paragraphs, each with its time.
        TYPED
    }
}

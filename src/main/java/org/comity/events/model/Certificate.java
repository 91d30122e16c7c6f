package org.comity.events.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.vocabulary.Sha256;

/// A certificate of attendance from before they were signed: without the name, which stands on the paper alone.
///
/// @param name the digest of this certificate's id and the name on it
/// @param document the digest of the paper
public record Certificate(
        UUID id, EventId event, UUID registration, Sha256 name, Sha256 document, int minutes, Instant issuedAt) {

    /// Whether this name stands on the paper.
    public boolean names(String typed) {
        return name.equals(CertificateName.digest(id, typed));
    }
}

package org.comity.library.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.vocabulary.Sha256;

/// An original that is kept.
///
/// @param name as the editor's file was called
/// @param scan what a virus scanner said of it
/// @param checked how it stands to PDF/UA; empty until it was checked, and of what is no PDF
public record Original(
        Sha256 digest, String name, long size, Scan scan, Findings findings, Optional<UaCheck> checked, Instant at) {

    /// What a virus scanner said.
    public enum Scan {
        CLEAN,
        /// None is configured.
        NOT_SCANNED
    }
}

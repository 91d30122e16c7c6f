package org.comity.certificates.model;

import java.time.Instant;
import org.comity.audit.proof.VerifierKey;

/// A key by which certificates are verified.
///
/// @param since when certificates began to be signed by it
public record PublishedKey(VerifierKey key, Instant since) {}

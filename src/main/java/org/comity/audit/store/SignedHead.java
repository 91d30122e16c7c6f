package org.comity.audit.store;

import java.time.Instant;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.VerifierKey;

/// A row of `audit_checkpoint`: a head of the log, signed.
public record SignedHead(Checkpoint checkpoint, SignedNote note, VerifierKey verifierKey, Instant at) {}

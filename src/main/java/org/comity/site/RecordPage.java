package org.comity.site;

import org.comity.audit.proof.Checkpoint;

/// The newest checkpoint of the record.
///
/// @param note the signed note as witnesses read it
/// @param key the verifier key, to be compared by a second channel
public record RecordPage(Checkpoint checkpoint, String note, String key) {}

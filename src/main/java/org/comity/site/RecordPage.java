package org.comity.site;

import java.util.List;
import org.comity.audit.WitnessStanding;
import org.comity.audit.proof.Checkpoint;

/// The newest checkpoint of the record.
///
/// @param note the signed note as witnesses read it
/// @param key the verifier key, to be compared by a second channel
/// @param guarded whether the database itself refuses that the node alters the record
/// @param witnesses who are asked to cosign, and how it stands with each
/// @param witnessed whether there is a checkpoint that one of them cosigned
public record RecordPage(
        Checkpoint checkpoint,
        String note,
        String key,
        boolean guarded,
        List<WitnessStanding> witnesses,
        boolean witnessed) {

    public RecordPage {
        witnesses = List.copyOf(witnesses);
    }
}

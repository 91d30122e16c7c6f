package org.comity.audit;

import java.net.URI;
import org.comity.audit.proof.WitnessKey;

/// How it stands with one witness.
///
/// @param size entries of the newest checkpoint it cosigned; 0 for none
public record WitnessStanding(WitnessKey key, URI address, State state, long size) {

    /// What came of asking it last, since this node started.
    public enum State {
        NOT_ASKED,
        COSIGNED,
        /// It did not answer, or not in a way that can be understood.
        SILENT,
        /// It does not cosign: it does not know this log, or the log did not only grow.
        REFUSED
    }
}

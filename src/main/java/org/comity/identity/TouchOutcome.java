package org.comity.identity;

import java.util.Map;

/// What came of an answer to a ceremony.
public sealed interface TouchOutcome {

    /// The person touched for exactly this.
    ///
    /// @param fields for the entry of the act in the record
    record Proven(Map<String, String> fields) implements TouchOutcome {
        public Proven {
            fields = Map.copyOf(fields);
        }
    }

    record Refused(Reason reason) implements TouchOutcome {}

    enum Reason {
        /// No ceremony was gone through yet.
        MISSING,
        /// Answered before, too old, or somebody else's.
        OVER,
        /// What was shown is no longer what would be done.
        CHANGED,
        /// The passkey is not the person's, or its signature does not hold.
        NOT_VALID,
        /// The act needs a hardware-bound key, and this is none.
        NOT_ATTESTED
    }
}

package org.comity.requests;

import org.comity.identity.Officer;
import org.comity.requests.model.Transition;

/// Acknowledges a request that has arrived, as its own page does: the same rules, the same record.
public interface Acknowledging {

    /// What came of it.
    sealed interface Result {
        /// It is acknowledged, or was before.
        record Done() implements Result {}

        record Refused(Transition.Reason reason) implements Result {}

        /// It does not exist, or not for this officer.
        record NotFound() implements Result {}
    }

    Result acknowledge(RequestId id, Officer officer);
}

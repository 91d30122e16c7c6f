package org.comity.requests.usecase;

import org.comity.identity.Shown;
import org.comity.identity.TouchOutcome;
import org.comity.requests.model.Request;

/// What came of a change of who reads a request, or for whom it is.
public sealed interface CaseOutcome {

    /// It was carried out, or had been before.
    ///
    /// @param request as it was found
    record Done(Request request) implements CaseOutcome {}

    /// Nothing was changed.
    record Refused(Reason reason) implements CaseOutcome {}

    /// Nothing was changed: it needs a fresh touch for what is shown.
    record Untouched(TouchOutcome.Reason reason, Shown shown) implements CaseOutcome {}

    /// The request does not exist, or not for this officer.
    record NotFound() implements CaseOutcome {}

    /// Why nothing was changed.
    enum Reason {
        /// The person does not act for the officer's authority right now.
        NOT_OURS,
        /// Somebody of the authority must go on working on it.
        LAST,
        /// A mark is raised and never lowered, and in a draft its form sets it.
        NOT_RAISED,
        /// What it said is destroyed.
        DESTROYED
    }
}

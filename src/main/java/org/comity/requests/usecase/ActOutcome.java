package org.comity.requests.usecase;

import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;

/// What came of an officer's act.
public sealed interface ActOutcome {

    /// It was carried out, or had been before.
    record Done(Request request) implements ActOutcome {}

    /// It was not, and nothing changed.
    record Refused(Transition.Reason reason) implements ActOutcome {}

    /// The request does not exist, or not for this officer.
    record NotFound() implements ActOutcome {}
}

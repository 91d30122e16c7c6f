package org.comity.requests;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Report;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;

/// What an authority of which nobody works here answered by telephone or in writing, as the requesting authority writes
/// it down.
public interface ReportedAnswers {

    /// What came of it.
    sealed interface Outcome {
        /// @param request as it stands now
        /// @param next what can be written down of it from now on
        record Done(Request request, List<Act> next) implements Outcome {}

        record Refused(Transition.Reason reason) implements Outcome {}

        /// It cannot have been said then: before the request was sent, or in the future.
        record TimeOutOfRange() implements Outcome {}

        /// There is nothing to write down; above all where officers of the requested authority work here.
        record Closed(GuestCase.Standing standing) implements Outcome {}

        /// There is no such request for this officer.
        record NotFound() implements Outcome {}
    }

    /// A request for an officer of the requesting side who may write such an answer down; empty for everyone else, for
    /// exercises, and once nobody can read what it said.
    Optional<GuestCase> forOfficer(RequestId id, Officer officer);

    /// Whether an officer who reads it is led to where such an answer is written down.
    boolean open(RequestReading reading, Officer officer);

    /// Writes it down: the same acts along the same lifecycle as if the other side had done it, as a step of the
    /// requesting side. What is written down while the request is still on its way says first that it arrived.
    Outcome record(RequestId id, Officer officer, Report report, Deed deed);
}

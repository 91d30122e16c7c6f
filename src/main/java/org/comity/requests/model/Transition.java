package org.comity.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comity.identity.TouchOutcome;

/// What came of a deed.
public sealed interface Transition {

    /// The request moved along an edge of the lifecycle.
    record Moved(Request request, Edge edge) implements Transition {}

    /// It had happened before; doing it twice is harmless.
    record Unchanged(Request same) implements Transition {}

    /// Nothing was changed.
    record Refused(Reason reason) implements Transition {}

    /// Why a deed was refused.
    sealed interface Reason {

        /// The lifecycle knows no such edge from here: somebody else may have been faster.
        record NotNow(Status status, Act act) implements Reason {}

        /// The act belongs to the other side, or to nobody.
        record NotYours(Act act) implements Reason {}

        /// The officer lacks the role.
        record RoleLacking(Act act) implements Reason {}

        /// Whoever wrote the draft does not approve it.
        record SameOfficer() implements Reason {}

        /// Elements of Article 29(2) are missing.
        record Incomplete(List<RequiredElement.Missing> missing) implements Reason {}

        /// Article 29(5): not a ground this Party may use against this request.
        record GroundNotAvailable(RefusalGround ground) implements Reason {}

        /// Article 29(7): fewer than sixty days, or not later than before.
        record TooShort(LocalDate earliest) implements Reason {}

        /// A day that lies in the future, or before the request was sent.
        record DayOutOfRange() implements Reason {}

        /// Whoever sent what is held does not release it.
        record OwnSending() implements Reason {}

        /// What is held is not released before it has waited.
        record CoolingDown(Instant until) implements Reason {}

        /// The State does not name the addressee today: what it says would reach people who have no part in it.
        record AddresseeNotNamed() implements Reason {}

        /// The authority has no seal that works: nothing goes out in its name.
        record NoSeal() implements Reason {}

        /// So many went out in so short a time that the next one waits.
        record TooMany(Instant again) implements Reason {}

        /// The act needs a fresh touch for what is to be done now, and did not get it.
        record Untouched(TouchOutcome.Reason why) implements Reason {}

        /// The measure is not open between the two States today: the Second Protocol is not in force between them, or a
        /// choice of one of them stands against it. Everything written stays.
        record NotInForce(Closure closure) implements Reason {}

        /// The words that the act needs were not given.
        record WordsMissing() implements Reason {}
    }
}

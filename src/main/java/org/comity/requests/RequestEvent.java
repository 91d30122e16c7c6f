package org.comity.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.requests.model.Act;
import org.jspecify.annotations.Nullable;

/// What other modules may learn about a request: that something happened, never what was said.
public sealed interface RequestEvent {

    RequestId id();

    /// An act moved the request along its lifecycle.
    record Moved(RequestId id, Act act, AuthorityId requesting, AuthorityId requested, Instant at)
            implements RequestEvent {}

    /// The same act, for those who tell people. Listeners run in the transaction of the act.
    ///
    /// @param urgent the request is marked as urgent, or life or safety is at risk
    /// @param clock when the data cease to be preserved; null while no clock runs
    /// @param by who did it; null when the node did
    /// @param writers everyone who wrote a word of the draft
    /// @param onlyMembers nobody but those who work on it may hear of it, where somebody does (TLP:RED)
    /// @param members who works on it, of either side
    record Happened(
            RequestId id,
            String reference,
            Happening what,
            AuthorityId requesting,
            AuthorityId requested,
            boolean urgent,
            @Nullable Clock clock,
            @Nullable PersonId by,
            Set<PersonId> writers,
            boolean onlyMembers,
            Set<PersonId> members,
            Instant at)
            implements RequestEvent {

        public Happened {
            writers = Set.copyOf(writers);
            members = Set.copyOf(members);
        }
    }

    /// A running clock of Article 29(7).
    ///
    /// @param until the last day, at whose end in the zone the data cease to be preserved
    record Clock(LocalDate until, ZoneId zone) {

        /// The moment after which the data are no longer preserved.
        public Instant end() {
            return until.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }
}

package org.comity.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.requests.model.Act;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.Country;
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
    /// @param counted what other time limits are counted by
    /// @param by who did it; null when the node did
    /// @param writers everyone who wrote a word of the draft
    /// @param onlyMembers nobody but those who work on it may hear of it, where somebody does (TLP:RED)
    /// @param members who works on it, of either side
    /// @param reported it is the other side's word as the requesting authority wrote it down
    record Happened(
            RequestId id,
            String reference,
            Happening what,
            AuthorityId requesting,
            AuthorityId requested,
            boolean urgent,
            @Nullable Clock clock,
            Counted counted,
            @Nullable PersonId by,
            Set<PersonId> writers,
            boolean onlyMembers,
            Set<PersonId> members,
            boolean reported,
            Instant at)
            implements RequestEvent {

        public Happened {
            writers = Set.copyOf(writers);
            members = Set.copyOf(members);
        }

        public RequestedMeasure measure() {
            return counted.measure();
        }
    }

    /// What finds or orders it is different: its draft, its mark, who works on it. Listeners run in the transaction of
    /// the change, after it.
    ///
    /// @param said whether it says something else than before
    /// @param onlyMembers nobody but those who work on it may hear of it (TLP:RED)
    record Changed(RequestId id, boolean said, boolean onlyMembers, Instant at) implements RequestEvent {}

    /// Somebody wrote something with an act, in a letter or in a note: [Correspondence] says what, to a module
    /// that keeps a projection of its own. Listeners run in the transaction in which it is written, after the act
    /// was told.
    ///
    /// @param entry its entry in the record
    record Written(RequestId id, UUID entry, Instant at) implements RequestEvent {}

    /// The same act, for those who count. The few facts by which requests are counted, and nothing that
    /// leads to a case: no reference, no word of what it says. Never of an exercise. Listeners run in the
    /// transaction of the act.
    ///
    /// @param category of the data, as in the field; empty where the request names none
    /// @param offence null where the request names none
    /// @param emergency life or safety is at risk, or the measure is open in an emergency only
    /// @param onlyMembers what it is about is for those alone who work on it (TLP:RED)
    /// @param ground on which it was refused, as the closed list names it; null otherwise
    /// @param reported it is the other side's word as the requesting authority wrote it down
    record InFigures(
            RequestId id,
            Happening what,
            AuthorityId requesting,
            Country requestingState,
            AuthorityId requested,
            Country requestedState,
            RequestedMeasure measure,
            String category,
            @Nullable OffenceClass offence,
            boolean emergency,
            boolean onlyMembers,
            @Nullable RefusalGround ground,
            boolean reported,
            Instant at)
            implements RequestEvent {}

    /// An authority beside the addressee was given a copy or a notification. Listeners run in the transaction of the
    /// sending.
    ///
    /// @param copy what it leads to
    record CopyGiven(RequestId id, UUID copy, String reference, AuthorityId to, boolean urgent, Instant at)
            implements RequestEvent {}

    /// A sent request could not be delivered for a minute, and is tried on. Listeners run in the transaction that
    /// writes the failure down.
    ///
    /// @param onlyMembers nobody but those who work on it may hear of it (TLP:RED)
    /// @param members who works on it
    record NotDelivered(
            RequestId id,
            String reference,
            AuthorityId requesting,
            boolean onlyMembers,
            Set<PersonId> members,
            Instant at)
            implements RequestEvent {

        public NotDelivered {
            members = Set.copyOf(members);
        }
    }

    /// A request of which an authority was given a copy was withdrawn or recalled. Listeners run in the transaction of
    /// that act.
    record CopyOver(RequestId id, UUID copy, String reference, AuthorityId to, Instant at) implements RequestEvent {}

    /// Something stands beside the acts of a request from now on. Listeners run in the transaction in which it is
    /// written.
    ///
    /// @param told the authority whose people are told
    /// @param onlyMembers nobody but those who work on it may read it (TLP:RED)
    /// @param members who works on the request, of either side: they are told, and all officers where nobody does
    record Noted(
            RequestId id,
            NoteKind what,
            String reference,
            AuthorityId told,
            PersonId by,
            boolean onlyMembers,
            Set<PersonId> members,
            boolean urgent,
            Instant at)
            implements RequestEvent {

        public Noted {
            members = Set.copyOf(members);
        }
    }

    /// What time limits are counted by.
    ///
    /// @param zone the addressee's: days are counted there
    /// @param prosecutes it was refused on a ground that leads to prosecution instead (Article 24(6))
    /// @param inPart a provider answered in part, and the rest is awaited
    /// @param answerUntil the last day for the answer of a provider, as said with the receipt; null elsewhere
    /// @param pending the reference of the request for assistance that arrived, until whose decision data stay
    ///     preserved (Article 29(7)); null where somebody wrote down that it was sent another way, and elsewhere
    record Counted(
            RequestedMeasure measure,
            ZoneId zone,
            boolean prosecutes,
            boolean inPart,
            @Nullable LocalDate answerUntil,
            @Nullable String pending) {

        /// A measure and a zone alone.
        public static Counted of(RequestedMeasure measure, ZoneId zone) {
            return new Counted(measure, zone, false, false, null, null);
        }
    }

    /// A running clock of Article 29(7).
    ///
    /// @param from the day preservation took effect
    /// @param until the last day, at whose end in the zone the data cease to be preserved
    record Clock(LocalDate from, LocalDate until, ZoneId zone) {

        /// The moment after which the data are no longer preserved.
        public Instant end() {
            return until.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }
}

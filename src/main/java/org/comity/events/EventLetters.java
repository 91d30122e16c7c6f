package org.comity.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// Letters about places at events, which whoever has the way to the mail server fetches and posts: one in each
/// transaction, so that a letter is taken and noted, or stays.
public interface EventLetters {

    /// A letter without its words.
    ///
    /// @param person whose own wishes about mail count; empty for people without an account
    /// @param address of people without an account; empty for the others
    /// @param language in which people without an account asked
    /// @param zone their clock
    record Waiting(
            UUID id,
            Telling telling,
            EventId event,
            String ticket,
            Optional<PersonId> person,
            String address,
            Language language,
            ZoneId zone,
            int attempts) {}

    /// Its words.
    ///
    /// @param calendar an entry for a calendar (RFC 5545); empty for none
    /// @param method of that entry (RFC 5546), such as `PUBLISH`
    record Written(String subject, String body, String calendar, String method) {}

    enum End {
        ACCEPTED,
        FAILED,
        /// The reader wants no mail, or has no address.
        NONE
    }

    /// The letter that has waited longest, held until the transaction ends.
    Optional<Waiting> take(Instant now);

    /// @param from the address letters come from: the organiser in calendars
    Written write(Waiting letter, Language language, ZoneId zone, String from);

    void settle(Waiting letter, End end);

    void tryAgain(Waiting letter, Instant next);
}

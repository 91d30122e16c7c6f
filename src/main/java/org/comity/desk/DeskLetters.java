package org.comity.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;

/// Letters about tickets, which whoever has the way to the mail server fetches and posts: one in each
/// transaction, so that a letter is taken and noted, or stays.
public interface DeskLetters {

    /// A letter without its words.
    record Waiting(
            UUID id, Telling telling, TicketId ticket, Sensitive<String> address, Language language, int attempts) {}

    /// Its words: a reference and an address, never what anybody wrote.
    record Written(String subject, String body) {}

    enum End {
        ACCEPTED,
        FAILED,
        /// What it would tell is no longer so.
        NONE
    }

    /// The letter that has waited longest, held until the transaction ends.
    Optional<Waiting> take(Instant now);

    /// Empty when there is nothing to tell any more.
    Optional<Written> write(Waiting letter);

    void settle(Waiting letter, End end);

    void tryAgain(Waiting letter, Instant next);
}

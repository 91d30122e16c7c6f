package org.comity.desk.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.desk.TicketId;
import org.comity.desk.Topic;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Language;

/// A letter to the secretariat and what became of it; never what it says.
///
/// @param reference as people name it, such as `DESK-2026-000123`
/// @param language in which an answer is wanted
/// @param writer who wrote, where they had signed in and it is not forgotten
/// @param key under which the words are sealed
/// @param suspicious whether the words looked like what belongs into a case, and were sent all the same
/// @param since when it came to stand where it stands
/// @param due until when there is to be an answer; empty where none is owed
/// @param warn when the secretariat is reminded; empty once it was, and where no answer is owed
/// @param reason why it was closed
public record Ticket(
        TicketId id,
        String reference,
        Topic topic,
        Language language,
        Identity identity,
        Optional<PersonId> writer,
        CaseKeyId key,
        boolean suspicious,
        TicketStatus status,
        Optional<PersonId> assignee,
        Instant writtenAt,
        Instant since,
        Optional<Instant> due,
        Optional<Instant> warn,
        Optional<Reason> reason,
        Optional<Instant> forgottenAt) {

    /// Where it stands, and for whom.
    public record Standing(
            TicketStatus status,
            Optional<PersonId> assignee,
            Instant since,
            Optional<Instant> due,
            Optional<Instant> warn,
            Optional<Reason> reason) {}

    public Standing standing() {
        return new Standing(status, assignee, since, due, warn, reason);
    }

    /// It, standing elsewhere.
    public Ticket at(Standing now) {
        return new Ticket(
                id,
                reference,
                topic,
                language,
                identity,
                writer,
                key,
                suspicious,
                now.status(),
                now.assignee(),
                writtenAt,
                now.since(),
                now.due(),
                now.warn(),
                now.reason(),
                forgottenAt);
    }

    public boolean overdue(Instant now) {
        return due.filter(until -> until.isBefore(now)).isPresent();
    }

    public boolean isOf(PersonId person) {
        return writer.filter(person::equals).isPresent();
    }
}

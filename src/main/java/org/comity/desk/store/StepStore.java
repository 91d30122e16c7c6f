package org.comity.desk.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.desk.TicketId;
import org.comity.desk.model.Act;
import org.comity.desk.model.Step;
import org.comity.desk.model.Ticket;
import org.comity.identity.PersonId;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happened to tickets and was written in them: `desk_step`; and what they lead to: `desk_link`.
public class StepStore {

    private final JdbcClient database;
    private final SealedWords sealed;

    public StepStore(JdbcClient database, Vault vault) {
        this.database = database;
        this.sealed = new SealedWords(vault);
    }

    /// @param by who of the secretariat; empty for whoever wrote and for the node
    /// @param entry the step's entry in the record
    public void add(Ticket ticket, Act act, Optional<PersonId> by, Optional<String> words, Instant at, UUID entry) {
        var bytes = words.map(text -> sealed.seal(ticket.key(), Sensitive.of(text), SealedWords.WORDS));
        database.sql("""
                        INSERT INTO desk_step (ticket_id, act, hand, person_id, words, at, entry_id)
                        VALUES (:ticket, :act, :hand, :person, :words, :at, :entry)
                        """)
                .param("ticket", ticket.id().value())
                .param("act", act.name())
                .param("hand", act.hand().name())
                .param("person", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("words", bytes.orElse(null), Types.BINARY)
                .param("at", TicketStore.utc(at))
                .param("entry", entry)
                .update();
    }

    /// In the order in which they were taken: the steps, and the key of the ticket, are two queries.
    public List<Step> of(Ticket ticket) {
        var keys = sealed.keys(ticket.key());
        return database.sql("SELECT * FROM desk_step WHERE ticket_id = :ticket ORDER BY number")
                .param("ticket", ticket.id().value())
                .query((row, _) -> new Step(
                        row.getLong("number"),
                        Act.valueOf(row.getString("act")),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        SealedWords.open(keys, ticket.key(), row.getBytes("words"), SealedWords.WORDS),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The number of the last step; zero where there is none.
    public long last(TicketId ticket) {
        return database.sql("SELECT coalesce(max(number), 0) FROM desk_step WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
    }

    /// How often whoever wrote did so.
    public int countOfWriter(TicketId ticket) {
        return database.sql("SELECT count(*) FROM desk_step WHERE ticket_id = :ticket AND hand = 'WRITER'")
                .param("ticket", ticket.value())
                .query(Integer.class)
                .single();
    }

    /// @return whether it was not linked before
    public boolean link(TicketId ticket, String path, PersonId by, Instant at) {
        return database.sql("""
                        INSERT INTO desk_link (ticket_id, path, by_id, at) VALUES (:ticket, :path, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("ticket", ticket.value())
                        .param("path", path)
                        .param("by", by.value())
                        .param("at", TicketStore.utc(at))
                        .update()
                == 1;
    }

    public boolean unlink(TicketId ticket, String path) {
        return database.sql("DELETE FROM desk_link WHERE ticket_id = :ticket AND path = :path")
                        .param("ticket", ticket.value())
                        .param("path", path)
                        .update()
                == 1;
    }

    public void unlinkAll(TicketId ticket) {
        database.sql("DELETE FROM desk_link WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update();
    }

    public List<String> links(TicketId ticket) {
        return database.sql("SELECT path FROM desk_link WHERE ticket_id = :ticket ORDER BY at, path")
                .param("ticket", ticket.value())
                .query((row, _) -> row.getString("path"))
                .list();
    }
}

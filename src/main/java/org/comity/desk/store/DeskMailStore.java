package org.comity.desk.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.comity.desk.DeskLetters.End;
import org.comity.desk.DeskLetters.Waiting;
import org.comity.desk.Telling;
import org.comity.desk.TicketId;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sensitive;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Mail addresses that people left, and the letters to them: `desk_mail` and `desk_letter`.
public class DeskMailStore {

    /// The first number of the database locks of addresses: "Desk" in ASCII.
    private static final int LOCK = 0x4465736B;

    private final JdbcClient database;

    public DeskMailStore(JdbcClient database) {
        this.database = database;
    }

    /// @param code opens the page on which whoever reads the address confirms it
    public void add(TicketId ticket, String address, String code, Instant now) {
        database.sql("""
                        INSERT INTO desk_mail (ticket_id, address, code, confirmed, asked_at)
                        VALUES (:ticket, :address, :code, false, :now)
                        """)
                .param("ticket", ticket.value())
                .param("address", address)
                .param("code", code)
                .param("now", TicketStore.utc(now))
                .update();
    }

    /// Until the transaction ends nobody else counts, or adds, letters to this address.
    public void lock(String address) {
        database.sql("SELECT pg_advisory_xact_lock(:lock, hashtext(lower(:address)))")
                .param("lock", LOCK)
                .param("address", address)
                .query((_, _) -> LOCK)
                .single();
    }

    /// How many addresses like this one waited for their owner since then.
    public int asked(String address, Instant since) {
        return database.sql("""
                        SELECT count(*) FROM desk_mail WHERE lower(address) = lower(:address) AND asked_at > :since
                        """)
                .param("address", address)
                .param("since", TicketStore.utc(since))
                .query(Integer.class)
                .single();
    }

    /// The ticket whose address a code confirms.
    public Optional<TicketId> byCode(String code) {
        return database.sql("SELECT ticket_id FROM desk_mail WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .map(TicketId::new);
    }

    /// The address of a ticket, whether confirmed or not.
    public Optional<Sensitive<String>> address(TicketId ticket) {
        return database.sql("SELECT address FROM desk_mail WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(String.class)
                .optional()
                .map(Sensitive::of);
    }

    /// The code of an address that nobody confirmed yet.
    public Optional<Sensitive<String>> unconfirmedCode(TicketId ticket) {
        return database.sql("SELECT code FROM desk_mail WHERE ticket_id = :ticket AND NOT confirmed")
                .param("ticket", ticket.value())
                .query(String.class)
                .optional()
                .map(Sensitive::of);
    }

    /// @return whether it was not confirmed before
    public boolean confirm(TicketId ticket) {
        return database.sql("UPDATE desk_mail SET confirmed = true WHERE ticket_id = :ticket AND NOT confirmed")
                        .param("ticket", ticket.value())
                        .update()
                == 1;
    }

    /// Erases an address and its letters.
    ///
    /// @return whether there was one
    public boolean erase(TicketId ticket) {
        return database.sql("DELETE FROM desk_mail WHERE ticket_id = :ticket")
                        .param("ticket", ticket.value())
                        .update()
                == 1;
    }

    /// Erases addresses that nobody confirmed in time.
    public int eraseUnconfirmed(Instant before) {
        return database.sql("DELETE FROM desk_mail WHERE NOT confirmed AND asked_at < :before")
                .param("before", TicketStore.utc(before))
                .update();
    }

    /// Erases addresses of tickets that ended before an instant.
    public int eraseEnded(Instant before) {
        return database.sql("""
                        DELETE FROM desk_mail m USING desk_ticket t
                        WHERE t.id = m.ticket_id AND t.status IN ('CLOSED', 'SPAM') AND t.since < :before
                        """).param("before", TicketStore.utc(before)).update();
    }

    /// Writes a letter, where there is an address for it.
    public void write(TicketId ticket, Telling telling, Instant now) {
        database.sql("""
                        INSERT INTO desk_letter (id, ticket_id, telling, next_try_at, created_at)
                        SELECT :id, ticket_id, :telling, :now, :now FROM desk_mail
                        WHERE ticket_id = :ticket AND (confirmed OR :telling = 'CONFIRM')
                        """)
                .param("id", UUID.randomUUID())
                .param("ticket", ticket.value())
                .param("telling", telling.name())
                .param("now", TicketStore.utc(now))
                .update();
    }

    public Optional<Waiting> take(Instant now) {
        return database.sql("""
                        SELECT l.id, l.telling, l.ticket_id, l.attempts, m.address, t.language
                        FROM desk_letter l JOIN desk_mail m ON m.ticket_id = l.ticket_id
                            JOIN desk_ticket t ON t.id = l.ticket_id
                        WHERE l.state = 'WAITING' AND l.next_try_at <= :now
                        ORDER BY l.next_try_at LIMIT 1 FOR UPDATE OF l SKIP LOCKED
                        """)
                .param("now", TicketStore.utc(now))
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Telling.valueOf(row.getString("telling")),
                        new TicketId(row.getObject("ticket_id", UUID.class)),
                        Sensitive.of(row.getString("address")),
                        Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                        row.getInt("attempts")))
                .optional();
    }

    public void settle(UUID letter, End end) {
        database.sql("UPDATE desk_letter SET state = :state, attempts = attempts + 1 WHERE id = :id")
                .param("id", letter)
                .param("state", end.name())
                .update();
    }

    public void tryAgain(UUID letter, Instant next) {
        database.sql("UPDATE desk_letter SET attempts = attempts + 1, next_try_at = :next WHERE id = :id")
                .param("id", letter)
                .param("next", TicketStore.utc(next))
                .update();
    }
}

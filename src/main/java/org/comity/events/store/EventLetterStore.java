package org.comity.events.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.EventLetters.End;
import org.comity.events.EventLetters.Waiting;
import org.comity.events.Telling;
import org.comity.events.model.RegistrationState;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `events_letter` and `events_reminder`.
public class EventLetterStore {

    /// The first number of the database locks of addresses: "Mail" in ASCII.
    private static final int LOCK = 0x4D61696C;

    private final JdbcClient database;

    public EventLetterStore(JdbcClient database) {
        this.database = database;
    }

    public void add(UUID registration, Telling telling, Instant now) {
        database.sql("""
                        INSERT INTO events_letter (id, registration_id, telling, next_try_at, created_at)
                        VALUES (:id, :registration, :telling, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("registration", registration)
                .param("telling", telling.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// One for everybody who stands in one of these states, at once.
    public void addForAll(EventId event, Collection<RegistrationState> states, Telling telling, Instant now) {
        database.sql("""
                        INSERT INTO events_letter (id, registration_id, telling, next_try_at, created_at)
                        SELECT gen_random_uuid(), id, :telling, :now, :now FROM events_registration
                        WHERE event_id = :event AND state IN (:states)
                        """)
                .param("event", event.value())
                .param("states", states.stream().map(Enum::name).toList())
                .param("telling", telling.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
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

    /// How many letters were written to an address since then, whatever the event.
    public int since(String address, Instant since) {
        return database.sql("""
                        SELECT count(*) FROM events_letter l JOIN events_registration r ON r.id = l.registration_id
                        WHERE lower(r.address) = lower(:address) AND l.created_at > :since AND l.telling = 'CONFIRM'
                        """)
                .param("address", address)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public Optional<Waiting> take(Instant now) {
        return database.sql("""
                        SELECT l.id, l.telling, l.attempts, r.event_id, r.ticket, r.person_id, r.address, r.language,
                            r.zone
                        FROM events_letter l JOIN events_registration r ON r.id = l.registration_id
                        WHERE l.state = 'WAITING' AND l.next_try_at <= :now
                        ORDER BY l.next_try_at LIMIT 1 FOR UPDATE OF l SKIP LOCKED
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, line) -> {
                    var address = row.getString("address");
                    return new Waiting(
                            row.getObject("id", UUID.class),
                            Telling.valueOf(row.getString("telling")),
                            new EventId(row.getObject("event_id", UUID.class)),
                            row.getString("ticket"),
                            Optional.ofNullable(row.getObject("person_id", UUID.class))
                                    .map(PersonId::new),
                            address == null ? "" : address,
                            Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("attempts"));
                })
                .optional();
    }

    public void settle(UUID letter, End end) {
        database.sql("UPDATE events_letter SET state = :state, attempts = attempts + 1 WHERE id = :id")
                .param("id", letter)
                .param("state", end.name())
                .update();
    }

    public void tryAgain(UUID letter, Instant next) {
        database.sql("UPDATE events_letter SET attempts = attempts + 1, next_try_at = :next WHERE id = :id")
                .param("id", letter)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False when it was told already.
    public boolean remind(EventId event, Instant begins, String before, Instant now) {
        return database.sql("""
                        INSERT INTO events_reminder (event_id, begins, before, at)
                        VALUES (:event, :begins, :before, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("event", event.value())
                        .param("begins", begins.atOffset(ZoneOffset.UTC))
                        .param("before", before)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

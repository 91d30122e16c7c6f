package org.comity.events.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.events.EventContent;
import org.comity.events.EventId;
import org.comity.events.EventStatus;
import org.comity.events.Room;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Versions of events, and where people meet: `events_version`, `events_room`.
public class EventStore {

    /// The number of the database lock of the one that changes events: "Events" in ASCII.
    private static final long LOCK = 0x4576656E7473L;

    /// A version as it was written.
    public record Version(
            long number,
            EventId event,
            int sequence,
            EventStatus status,
            EventContent content,
            String said,
            Instant at) {}

    private final JdbcClient database;
    private final EventJson json;

    public EventStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = new EventJson(json);
    }

    /// From now until the transaction ends nobody else changes events, so that numbers become visible in order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Adds a version; its number is given by the database.
    ///
    /// @param by empty where the node did it
    public void add(Version version, Optional<PersonId> by, EntryId entry) {
        database.sql("""
                        INSERT INTO events_version (event_id, sequence, status, content, said, changed_by, at, entry_id)
                        VALUES (:event, :sequence, :status, CAST(:content AS jsonb), :said, :by, :at, :entry)
                        """)
                .param("event", version.event().value())
                .param("sequence", version.sequence())
                .param("status", version.status().name())
                .param("content", json.write(version.content()))
                .param("said", version.said())
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    /// Versions after a number, in order.
    public List<Version> after(long number, int most) {
        return database.sql("SELECT * FROM events_version WHERE number > :number ORDER BY number LIMIT :most")
                .param("number", number)
                .param("most", most)
                .query(this::version)
                .list();
    }

    /// How many versions an event has.
    public int versions(EventId event) {
        return database.sql("SELECT count(*) FROM events_version WHERE event_id = :event")
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }

    /// All versions of an event, in order.
    public List<Version> of(EventId event) {
        return database.sql("SELECT * FROM events_version WHERE event_id = :event ORDER BY number")
                .param("event", event.value())
                .query(this::version)
                .list();
    }

    private Version version(ResultSet row, int line) throws SQLException {
        return new Version(
                row.getLong("number"),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getInt("sequence"),
                EventStatus.valueOf(row.getString("status")),
                json.read(row.getString("content")),
                row.getString("said"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    public List<Room> rooms(EventId event) {
        return database.sql("SELECT * FROM events_room WHERE event_id = :event ORDER BY language")
                .param("event", event.value())
                .query((row, line) -> new Room(
                        row.getString("language"),
                        URI.create(row.getString("address")),
                        Optional.of(row.getString("small"))
                                .filter(small -> !small.isEmpty())
                                .map(URI::create)))
                .list();
    }

    /// Of what is kept of it; the same for the same content.
    public Sha256 digest(EventContent content) {
        return Sha256.of(json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    /// Of where people meet, as it is kept now. The rooms themselves redact themselves in every text.
    public Sha256 digestOfRooms(EventId event) {
        var written = new StringBuilder();
        rooms(event)
                .forEach(room -> written.append(room.language())
                        .append(' ')
                        .append(room.address())
                        .append(' ')
                        .append(room.small().map(URI::toString).orElse(""))
                        .append('\n'));
        return Sha256.of(written.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void replaceRooms(EventId event, List<Room> rooms) {
        database.sql("DELETE FROM events_room WHERE event_id = :event")
                .param("event", event.value())
                .update();
        for (var room : rooms) {
            database.sql("INSERT INTO events_room (event_id, language, address, small) VALUES (?, ?, ?, ?)")
                    .param(event.value())
                    .param(room.language())
                    .param(room.address().toString())
                    .param(room.small().map(URI::toString).orElse(""))
                    .update();
        }
    }
}

package org.comity.events.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.model.Registration;
import org.comity.events.model.RegistrationState;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `events_registration`.
public class RegistrationStore {

    private final JdbcClient database;

    public RegistrationStore(JdbcClient database) {
        this.database = database;
    }

    /// @param until by when the address is to be confirmed; null where there is nothing to confirm
    /// @return false when the person, or the address, is there already
    public boolean add(Registration registration, @Nullable Instant until) {
        return database.sql("""
                        INSERT INTO events_registration (id, event_id, person_id, name, address, language, zone, state,
                            ticket, asked_at, until)
                        VALUES (:id, :event, :person, :name, :address, :language, :zone, :state, :ticket, :asked, :until)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", registration.id())
                        .param("event", registration.event().value())
                        .param(
                                "person",
                                registration.person().map(PersonId::value).orElse(null),
                                Types.OTHER)
                        .param("name", registration.name())
                        .param(
                                "address",
                                registration.address().isEmpty() ? null : registration.address(),
                                Types.VARCHAR)
                        .param("language", registration.language().code())
                        .param("zone", registration.zone().getId())
                        .param("state", registration.state().name())
                        .param("ticket", registration.ticket())
                        .param("asked", registration.askedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "until",
                                until == null ? null : until.atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    public void move(UUID id, RegistrationState state) {
        database.sql("UPDATE events_registration SET state = :state, until = NULL WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /// From the waiting list to a place.
    ///
    /// @return false when they withdrew meanwhile
    public boolean moveUp(UUID id) {
        return database.sql("UPDATE events_registration SET state = 'REGISTERED' WHERE id = :id AND state = 'WAITING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Somebody who withdrew asks again, and stands last.
    public void askAgain(UUID id, RegistrationState state, Instant at) {
        database.sql("UPDATE events_registration SET state = :state, asked_at = :at, until = NULL WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Held until the transaction ends: two clicks at once are one after the other. Letters to it may be added
    /// meanwhile.
    public Optional<Registration> hold(UUID id) {
        return database.sql("SELECT * FROM events_registration WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(RegistrationStore::registration)
                .optional();
    }

    public Optional<Registration> of(EventId event, PersonId person) {
        return database.sql("SELECT * FROM events_registration WHERE event_id = :event AND person_id = :person")
                .param("event", event.value())
                .param("person", person.value())
                .query(RegistrationStore::registration)
                .optional();
    }

    public Optional<Registration> of(EventId event, String address) {
        return database.sql("""
                        SELECT * FROM events_registration WHERE event_id = :event AND lower(address) = lower(:address)
                        """)
                .param("event", event.value())
                .param("address", address)
                .query(RegistrationStore::registration)
                .optional();
    }

    public Optional<Registration> byTicket(String ticket) {
        return database.sql("SELECT * FROM events_registration WHERE ticket = :ticket")
                .param("ticket", ticket)
                .query(RegistrationStore::registration)
                .optional();
    }

    /// What somebody registered for and did not withdraw, the newest first.
    public List<Registration> of(PersonId person, int most) {
        return database.sql("""
                        SELECT * FROM events_registration WHERE person_id = :person
                        AND state IN ('ASKED', 'WAITING', 'REGISTERED') ORDER BY number DESC LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(RegistrationStore::registration)
                .list();
    }

    /// In the order in which they asked.
    public List<Registration> of(EventId event, Collection<RegistrationState> states, int most) {
        return database.sql("""
                        SELECT * FROM events_registration WHERE event_id = :event AND state IN (:states)
                        ORDER BY asked_at, number LIMIT :most
                        """)
                .param("event", event.value())
                .param("states", states.stream().map(Enum::name).toList())
                .param("most", most)
                .query(RegistrationStore::registration)
                .list();
    }

    /// People with an account who stand in one of these states.
    public List<PersonId> people(EventId event, Collection<RegistrationState> states) {
        return database.sql("""
                        SELECT person_id FROM events_registration
                        WHERE event_id = :event AND person_id IS NOT NULL AND state IN (:states)
                        """)
                .param("event", event.value())
                .param("states", states.stream().map(Enum::name).toList())
                .query((row, line) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /// How many minutes somebody was there.
    public void present(UUID id, int minutes) {
        database.sql("UPDATE events_registration SET present = :minutes WHERE id = :id")
                .param("id", id)
                .param("minutes", minutes)
                .update();
    }

    /// Erases what nobody confirmed in time.
    public int eraseUnconfirmed(Instant now) {
        return database.sql("DELETE FROM events_registration WHERE until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Erases all registrations for an event.
    public int erase(EventId event) {
        return database.sql("DELETE FROM events_registration WHERE event_id = :event")
                .param("event", event.value())
                .update();
    }

    /// Events of which anything is kept.
    public List<EventId> kept(int most) {
        return database.sql("SELECT DISTINCT event_id FROM events_registration LIMIT :most")
                .param("most", most)
                .query((row, line) -> new EventId(row.getObject("event_id", UUID.class)))
                .list();
    }

    static Registration registration(ResultSet row, int line) throws SQLException {
        var address = row.getString("address");
        return new Registration(
                row.getObject("id", UUID.class),
                new EventId(row.getObject("event_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getString("name"),
                address == null ? "" : address,
                Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                ZoneId.of(row.getString("zone")),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("ticket"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("present", Integer.class)));
    }
}

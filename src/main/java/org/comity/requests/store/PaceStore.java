package org.comity.requests.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Limit;
import org.comity.requests.model.Request;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_pace`: who began and who sent what, and when.
public class PaceStore {

    private static final String SEND = "SEND";

    private final JdbcClient database;

    public PaceStore(JdbcClient database) {
        this.database = database;
    }

    public void started(Request request, PersonId by, Instant at) {
        add("START", request, by, null, at);
    }

    /// An officer sent it, whether or not it went out at once.
    ///
    /// @return the number of the sending
    public long sent(Request request, PersonId by, Optional<Sha256> key, Instant at) {
        return add(SEND, request, by, key.orElse(null), at);
    }

    /// A sending went out.
    ///
    /// @param sending its number
    public void dispatched(long sending) {
        database.sql("""
                        INSERT INTO requests_pace
                            (act, request_id, person_id, authority_id, target_id, country, key_sha256, at)
                        SELECT 'DISPATCH', request_id, person_id, authority_id, target_id, country, key_sha256, at
                        FROM requests_pace WHERE number = :sending
                        """).param("sending", sending).update();
    }

    /// Until the transaction ends nobody else asks for this authority.
    public void lock(AuthorityId authority) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:authority, 0))")
                .param("authority", "requests_pace " + authority)
                .query((row, number) -> true)
                .single();
    }

    /// When the oldest of the last as many as a limit allows was; empty while there are fewer.
    ///
    /// @param act `START` or `SEND`
    public Optional<Instant> at(Limit limit, Act act, Officer officer, AuthorityId target) {
        var whose = switch (limit.whose()) {
            case PERSON -> "person_id = :person";
            case AUTHORITY -> "authority_id = :authority";
            case TARGET -> "authority_id = :authority AND target_id = :target";
        };
        return database.sql("SELECT at FROM requests_pace WHERE act = :act AND " + whose
                        + " ORDER BY number DESC OFFSET :before LIMIT 1")
                .param("act", act.name())
                .param("person", officer.id().value())
                .param("authority", officer.authority().id().value())
                .param("target", target.value())
                .param("before", limit.most() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Somebody met a limit, and it was recorded.
    public void limited(Officer officer, Authority target, Instant at) {
        database.sql("""
                        INSERT INTO requests_pace (act, person_id, authority_id, target_id, country, at)
                        VALUES ('LIMITED', :person, :authority, :target, :country, :at)
                        """)
                .param("person", officer.id().value())
                .param("authority", officer.authority().id().value())
                .param("target", target.id().value())
                .param("country", target.country().code())
                .param("at", RequestStore.at(at))
                .update();
    }

    public Optional<Instant> lastLimited(PersonId person) {
        return database.sql("""
                        SELECT at FROM requests_pace WHERE act = 'LIMITED' AND person_id = :person
                        ORDER BY number DESC LIMIT 1
                        """)
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private long add(String act, Request request, PersonId by, @Nullable Sha256 key, Instant at) {
        return database.sql("""
                        INSERT INTO requests_pace
                            (act, request_id, person_id, authority_id, target_id, country, key_sha256, at)
                        VALUES (:act, :request, :person, :authority, :target, :country, :key, :at) RETURNING number
                        """)
                .param("act", act)
                .param("request", request.id().value())
                .param("person", by.value())
                .param("authority", request.requesting().id().value())
                .param("target", request.requested().id().value())
                .param("country", request.requested().country().code())
                .param("key", key == null ? null : key.bytes())
                .param("at", RequestStore.at(at))
                .query(Long.class)
                .single();
    }

    /// Whether it was ever sent, held or not.
    public boolean wasSent(RequestId id) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM requests_pace WHERE request_id = :id AND act = 'SEND')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}

package org.comity.requests.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.comity.identity.PersonId;
import org.comity.requests.model.Request;
import org.comity.requests.model.Sending.Trodden;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an officer and an authority sent before, from `requests_pace`.
public class SendingHistory {

    private final JdbcClient database;

    public SendingHistory(JdbcClient database) {
        this.database = database;
    }

    /// When a person sent what went out, the newest first.
    public List<Instant> earlier(PersonId person, int atMost) {
        return database.sql("""
                        SELECT at FROM requests_pace WHERE person_id = :person AND act = 'DISPATCH'
                        ORDER BY number DESC LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", atMost)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
    }

    /// How many a person sent since a moment, held or not, at most a thousand.
    public int sentSince(PersonId person, Instant since) {
        return database.sql("""
                        SELECT count(*) FROM (SELECT at FROM requests_pace WHERE person_id = :person AND act = 'SEND'
                                              ORDER BY number DESC LIMIT 1000) AS last WHERE at > :since
                        """)
                .param("person", person.value())
                .param("since", RequestStore.at(since))
                .query(Integer.class)
                .single();
    }

    /// Where the authority of a request has sent before, to its State ever, to its target and others since a
    /// moment.
    public Trodden trodden(Request request, Instant since) {
        return new Trodden(
                exists(request, "country = :country"),
                last(request, "target_id = :target").filter(since::isBefore).isPresent(),
                last(request, "target_id <> :target").filter(since::isBefore).isPresent());
    }

    private boolean exists(Request request, String where) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM requests_pace"
                        + " WHERE authority_id = :authority AND act = 'DISPATCH' AND " + where + ")")
                .param("authority", request.requesting().id().value())
                .param("country", request.requested().country().code())
                .query(Boolean.class)
                .single();
    }

    private Optional<Instant> last(Request request, String where) {
        return database.sql("SELECT at FROM requests_pace WHERE authority_id = :authority AND act = 'DISPATCH' AND "
                        + where + " ORDER BY number DESC LIMIT 1")
                .param("authority", request.requesting().id().value())
                .param("target", request.requested().id().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Whether a passkey, named by the digest of its id, touched for something that went out.
    public boolean used(Sha256 key) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM requests_pace WHERE key_sha256 = :key AND act = 'DISPATCH')")
                .param("key", key.bytes())
                .query(Boolean.class)
                .single();
    }
}

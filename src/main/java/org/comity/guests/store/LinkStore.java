package org.comity.guests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.comity.guests.model.Link;
import org.comity.guests.model.Link.End;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `guests_link`.
public class LinkStore {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final String LINKS =
            "SELECT l.*, (SELECT tries FROM guests_wrong w WHERE w.token = l.token) AS tries" + " FROM guests_link l";

    private final JdbcClient database;

    public LinkStore(JdbcClient database) {
        this.database = database;
    }

    /// Holds other givers of the same request until the transaction ends.
    public void alone(RequestId request) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:request, 35))")
                .param("request", request.toString())
                .query((row, number) -> 0)
                .list();
    }

    public void add(Link link) {
        database.sql("""
                        INSERT INTO guests_link (id, request_id, giver, token, code, given_at, valid_until)
                        VALUES (:id, :request, :giver, :token, :code, :given, :until)
                        """)
                .param("id", link.id())
                .param("request", link.request().value())
                .param("giver", link.giver().value())
                .param("token", link.token().bytes())
                .param("code", link.code().bytes())
                .param("given", at(link.givenAt()))
                .param("until", at(link.validUntil()))
                .update();
    }

    /// The link that was given last.
    public Optional<Link> last(RequestId request) {
        return database.sql(LINKS + " WHERE request_id = :request ORDER BY number DESC LIMIT 1")
                .param("request", request.value())
                .query(LinkStore::link)
                .optional();
    }

    /// The link of a token, held against others until the transaction ends.
    public Optional<Link> tried(Sha256 token) {
        return database.sql(LINKS + " WHERE token = :token FOR UPDATE OF l")
                .param("token", token.bytes())
                .query(LinkStore::link)
                .optional();
    }

    /// Counts a wrong code: the same writes where there is something to guess and where there is nothing.
    /// What was typed for links that never were is forgotten after a day.
    ///
    /// @return how many there were, with this one
    public int wrong(Sha256 token, Instant now) {
        var tries = database.sql("""
                        INSERT INTO guests_wrong AS w (token, tries, at) VALUES (:token, 1, :now)
                        ON CONFLICT (token) DO UPDATE SET tries = w.tries + 1, at = EXCLUDED.at
                        RETURNING tries
                        """)
                .param("token", token.bytes())
                .param("now", at(now))
                .query((row, number) -> row.getInt("tries"))
                .single();
        database.sql("""
                        DELETE FROM guests_wrong w WHERE at < :before
                        AND NOT EXISTS (SELECT 1 FROM guests_link l WHERE l.token = w.token)
                        """).param("before", at(now.minus(REMEMBERED))).update();
        return tries;
    }

    /// Uses up link and code.
    public void open(UUID id, Sha256 visit, Instant now, Instant until) {
        database.sql("UPDATE guests_link SET opened_at = :now, visit = :visit, visit_until = :until"
                        + " WHERE id = :id AND opened_at IS NULL")
                .param("id", id)
                .param("visit", visit.bytes())
                .param("now", at(now))
                .param("until", at(until))
                .update();
    }

    /// The link of a visit.
    public Optional<Link> visited(Sha256 visit) {
        return database.sql(LINKS + " WHERE visit = :visit")
                .param("visit", visit.bytes())
                .query(LinkStore::link)
                .optional();
    }

    /// The same, held against others until the transaction ends.
    public Optional<Link> visitedForChange(Sha256 visit) {
        return database.sql(LINKS + " WHERE visit = :visit FOR UPDATE OF l")
                .param("visit", visit.bytes())
                .query(LinkStore::link)
                .optional();
    }

    /// The visit is over from now on.
    public void leave(UUID id, Instant now) {
        database.sql("UPDATE guests_link SET visit_until = :now WHERE id = :id AND visit_until > :now")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    public void acknowledged(UUID id, Instant now) {
        database.sql("UPDATE guests_link SET acknowledged_at = :now WHERE id = :id AND acknowledged_at IS NULL")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    /// @return whether it had not been ended before
    public boolean end(UUID id, End why, Instant now) {
        return database.sql("UPDATE guests_link SET ended_at = :now, ended = :why WHERE id = :id AND ended_at IS NULL")
                        .param("id", id)
                        .param("why", why.name())
                        .param("now", at(now))
                        .update()
                > 0;
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        var ended = row.getString("ended");
        return new Link(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("giver", UUID.class)),
                Sha256.ofBytes(row.getBytes("token")),
                Sha256.ofBytes(row.getBytes("code")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                instant(row, "opened_at"),
                instant(row, "visit_until"),
                instant(row, "acknowledged_at"),
                instant(row, "ended_at"),
                ended == null ? null : End.valueOf(ended));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.comity.courseware.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.courseware.model.Cmi5Rules.State;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `courseware_session`, `courseware_statement` and `courseware_document`.
public class Cmi5Store {

    private final JdbcClient database;

    public Cmi5Store(JdbcClient database) {
        this.database = database;
    }

    /// A launch of a unit.
    public record Session(UUID id, UUID attempt, int unit, State state, Instant at) {}

    public void add(Session session) {
        database.sql("""
                        INSERT INTO courseware_session (id, attempt_id, unit, state, at)
                        VALUES (:id, :attempt, :unit, :state, :at)
                        """)
                .param("id", session.id())
                .param("attempt", session.attempt())
                .param("unit", session.unit())
                .param("state", session.state().name())
                .param("at", session.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Gives a session its token, unless it has one.
    ///
    /// @return whether it was given
    public boolean give(UUID session, UUID attempt, Sha256 token) {
        return database.sql("""
                                UPDATE courseware_session SET token = :token
                                WHERE id = :id AND attempt_id = :attempt AND token IS NULL AND state = 'LAUNCHED'
                                """)
                        .param("id", session)
                        .param("attempt", attempt)
                        .param("token", token.bytes())
                        .update()
                == 1;
    }

    /// The session of a token; nobody else changes it until the transaction ends.
    public Optional<Session> lock(UUID attempt, Sha256 token) {
        return database.sql(
                        "SELECT * FROM courseware_session WHERE attempt_id = :attempt AND token = :token FOR UPDATE")
                .param("attempt", attempt)
                .param("token", token.bytes())
                .query((row, _) -> session(row))
                .optional();
    }

    /// Sessions that are not over.
    public List<Session> open(UUID attempt) {
        return database.sql("""
                        SELECT * FROM courseware_session
                        WHERE attempt_id = :attempt AND state IN ('LAUNCHED', 'INITIALIZED') ORDER BY at
                        """)
                .param("attempt", attempt)
                .query((row, _) -> session(row))
                .list();
    }

    public void move(UUID session, State state) {
        database.sql("UPDATE courseware_session SET state = :state WHERE id = :id")
                .param("id", session)
                .param("state", state.name())
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                row.getInt("unit"),
                State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// A statement as it is kept.
    ///
    /// @param session empty for what is said of the whole course
    /// @param verb the name of a verb of cmi5, or the IRI of another
    /// @param content JSON
    public record Kept(
            UUID attempt, UUID id, int unit, Optional<UUID> session, String verb, String content, Instant at) {}

    public void add(Kept statement) {
        database.sql("""
                        INSERT INTO courseware_statement (attempt_id, id, unit, session_id, verb, content, at)
                        VALUES (:attempt, :id, :unit, :session, :verb, :content, :at)
                        """)
                .param("attempt", statement.attempt())
                .param("id", statement.id())
                .param("unit", statement.unit())
                .param("session", statement.session().orElse(null), Types.OTHER)
                .param("verb", statement.verb())
                .param("content", statement.content())
                .param("at", statement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<String> statement(UUID attempt, UUID id) {
        return database.sql("SELECT content FROM courseware_statement WHERE attempt_id = :attempt AND id = :id")
                .param("attempt", attempt)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// The newest first.
    public List<String> statements(UUID attempt, int most) {
        return database.sql("""
                        SELECT content FROM courseware_statement WHERE attempt_id = :attempt ORDER BY at DESC LIMIT :most
                        """)
                .param("attempt", attempt)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    public int count(UUID attempt) {
        return database.sql("SELECT count(*) FROM courseware_statement WHERE attempt_id = :attempt")
                .param("attempt", attempt)
                .query(Integer.class)
                .single();
    }

    /// Which verbs were said of a unit; 0 for the whole course.
    public List<String> verbs(UUID attempt, int unit) {
        return database.sql("""
                        SELECT DISTINCT verb FROM courseware_statement
                        WHERE attempt_id = :attempt AND unit = :unit AND verb ~ '^[A-Z]+$'
                        """)
                .param("attempt", attempt)
                .param("unit", unit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What a unit keeps under a name of its own.
    public record Document(String name, String mediaType, byte[] content) {}

    public Optional<Document> document(UUID attempt, int unit, String name) {
        return database.sql(
                        "SELECT * FROM courseware_document WHERE attempt_id = :attempt AND unit = :unit AND name = :name")
                .param("attempt", attempt)
                .param("unit", unit)
                .param("name", name)
                .query((row, _) ->
                        new Document(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    public List<String> documents(UUID attempt, int unit) {
        return database.sql(
                        "SELECT name FROM courseware_document WHERE attempt_id = :attempt AND unit = :unit ORDER BY name")
                .param("attempt", attempt)
                .param("unit", unit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    public void put(UUID attempt, int unit, Document document, Instant at) {
        database.sql("""
                        INSERT INTO courseware_document (attempt_id, unit, name, media_type, content, at)
                        VALUES (:attempt, :unit, :name, :type, :content, :at)
                        ON CONFLICT (attempt_id, unit, name)
                            DO UPDATE SET media_type = :type, content = :content, at = :at
                        """)
                .param("attempt", attempt)
                .param("unit", unit)
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("content", document.content())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID attempt, int unit, String name) {
        database.sql("DELETE FROM courseware_document WHERE attempt_id = :attempt AND unit = :unit AND name = :name")
                .param("attempt", attempt)
                .param("unit", unit)
                .param("name", name)
                .update();
    }
}

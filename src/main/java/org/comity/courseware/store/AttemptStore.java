package org.comity.courseware.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.comity.courseware.PackageId;
import org.comity.courseware.Result;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `courseware_attempt` and `courseware_ticket`.
public class AttemptStore {

    private final JdbcClient database;

    public AttemptStore(JdbcClient database) {
        this.database = database;
    }

    /// Somebody's attempt at one version of a package.
    ///
    /// @param number of the version's row
    /// @param pseudonym by which the package knows them
    public record Attempt(UUID id, PackageId packageId, long number, PersonId person, UUID pseudonym, Result result) {}

    /// A ticket that is still good for an attempt.
    public record Ticket(Attempt attempt, String language, Instant until) {}

    /// From now until the transaction ends nobody else begins an attempt of this person at this package.
    public void lock(PackageId id, PersonId person) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 7))")
                .param("what", "courseware attempt " + id + " " + person)
                .query((_, _) -> id)
                .single();
    }

    public void begin(Attempt attempt) {
        database.sql("""
                        INSERT INTO courseware_attempt
                            (id, package_id, package_number, person_id, pseudonym, begun_at, changed_at, used_at)
                        VALUES (:id, :package, :number, :person, :pseudonym, :at, :at, :at)
                        """)
                .param("id", attempt.id())
                .param("package", attempt.packageId().value())
                .param("number", attempt.number())
                .param("person", attempt.person().value())
                .param("pseudonym", attempt.pseudonym())
                .param("at", attempt.result().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest attempt.
    public Optional<Attempt> newest(PackageId id, PersonId person) {
        return attempts("begun_at DESC", id, person);
    }

    /// The attempt that went best.
    public Optional<Attempt> best(PackageId id, PersonId person) {
        return attempts("passed DESC, completed DESC, score DESC NULLS LAST, begun_at DESC", id, person);
    }

    private Optional<Attempt> attempts(String order, PackageId id, PersonId person) {
        return database.sql("SELECT * FROM courseware_attempt WHERE package_id = :id AND person_id = :person ORDER BY "
                        + order + " LIMIT 1")
                .param("id", id.value())
                .param("person", person.value())
                .query((row, _) -> attempt(row))
                .optional();
    }

    /// Nobody else changes what came of it until the transaction ends.
    public Attempt lock(UUID id) {
        return database.sql("SELECT * FROM courseware_attempt WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> attempt(row))
                .single();
    }

    public void use(UUID id, Instant at) {
        database.sql("UPDATE courseware_attempt SET used_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void report(UUID id, Result result) {
        database.sql("""
                        UPDATE courseware_attempt
                        SET completed = :completed, passed = :passed, score = :score, changed_at = :at WHERE id = :id
                        """)
                .param("id", id)
                .param("completed", result.completed())
                .param("passed", result.passed())
                .param("score", boxed(result.score()), Types.DOUBLE)
                .param("at", result.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The ticket before opens nothing from now on.
    public void put(Sha256 ticket, UUID attempt, String language, Instant until) {
        database.sql("""
                        INSERT INTO courseware_ticket (digest, attempt_id, language, until)
                        VALUES (:digest, :attempt, :language, :until)
                        ON CONFLICT (attempt_id) DO UPDATE SET digest = :digest, language = :language, until = :until
                        """)
                .param("digest", ticket.bytes())
                .param("attempt", attempt)
                .param("language", language)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Ticket> find(Sha256 ticket, Instant now) {
        return database.sql("""
                        SELECT a.*, t.language, t.until FROM courseware_ticket t
                        JOIN courseware_attempt a ON a.id = t.attempt_id
                        WHERE t.digest = :digest AND t.until > :now
                        """)
                .param("digest", ticket.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Ticket(attempt(row), row.getString("language"), instant(row, "until")))
                .optional();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        var score = row.getObject("score", Double.class);
        return new Attempt(
                row.getObject("id", UUID.class),
                new PackageId(row.getObject("package_id", UUID.class)),
                row.getLong("package_number"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("pseudonym", UUID.class),
                new Result(
                        row.getBoolean("completed"),
                        row.getBoolean("passed"),
                        score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                        instant(row, "changed_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}

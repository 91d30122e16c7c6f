package org.comity.children.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.audit.EntryId;
import org.comity.children.model.Answer;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was answered to the benchmarks of States: `children_answer`. Nothing is ever changed; the newest answer to a
/// line is the one that holds.
public class AnswerStore {

    /// The number of the database lock of the one that publishes: "Child" in ASCII.
    private static final long LOCK = 0x4368696C64L;

    private final JdbcClient database;
    private final boolean fictional;

    /// @param fictional whether what fictional people published exists: on a demonstration only
    public AnswerStore(JdbcClient database, boolean fictional) {
        this.database = database;
        this.fictional = fictional;
    }

    /// From now until the transaction ends nobody else publishes, so that numbers become visible in their order.
    public void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    /// Who answered, when, and its entry in the record.
    public record Hand(Answer.By as, PersonId by, boolean demonstration, Instant at, EntryId entry) {}

    /// Only while holding the lock.
    public void publish(Country state, Answer answer, Hand hand) {
        database.sql("""
                        INSERT INTO children_answer (state, criterion, said, words, language, source, as_of, answered_as,
                            at, published_by, demonstration, entry_id)
                        VALUES (:state, :criterion, :said, :words, :language, :source, :asOf, :as,
                            :at, :by, :demonstration, :entry)
                        """)
                .param("state", state.code())
                .param("criterion", answer.criterion())
                .param("said", answer.said().name())
                .param("words", answer.words())
                .param("language", answer.language())
                .param("source", answer.source())
                .param("asOf", answer.asOf().orElse(null), Types.DATE)
                .param("as", hand.as().name())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .param("by", hand.by().value())
                .param("demonstration", hand.demonstration())
                .param("entry", hand.entry().value())
                .update();
    }

    /// An answer and its place among all.
    public record Numbered(long number, Country state, Answer.Published answer) {}

    /// What was answered after a number, in its order.
    public List<Numbered> after(long number, int most) {
        return database.sql("""
                        SELECT * FROM children_answer WHERE number > :number AND (:fictional OR NOT demonstration)
                        ORDER BY number LIMIT :most
                        """)
                .param("number", number)
                .param("fictional", fictional)
                .param("most", most)
                .query((row, _) -> numbered(row))
                .list();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        var answer = new Answer(
                row.getString("criterion"),
                Answer.Said.valueOf(row.getString("said")),
                row.getString("words"),
                row.getString("language"),
                row.getString("source"),
                Optional.ofNullable(row.getObject("as_of", LocalDate.class)));
        return new Numbered(
                row.getLong("number"),
                new Country(row.getString("state")),
                new Answer.Published(
                        answer,
                        Answer.By.valueOf(row.getString("answered_as")),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}

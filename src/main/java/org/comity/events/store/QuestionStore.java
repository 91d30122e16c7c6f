package org.comity.events.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.comity.events.EventId;
import org.comity.events.model.Question;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `events_question`.
public class QuestionStore {

    private final JdbcClient database;

    public QuestionStore(JdbcClient database) {
        this.database = database;
    }

    public void add(EventId event, UUID registration, String text, Instant at) {
        database.sql("""
                        INSERT INTO events_question (id, event_id, registration_id, text, state, at)
                        VALUES (:id, :event, :registration, :text, 'WAITING', :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("event", event.value())
                .param("registration", registration)
                .param("text", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int of(UUID registration) {
        return database.sql("SELECT count(*) FROM events_question WHERE registration_id = :registration")
                .param("registration", registration)
                .query(Integer.class)
                .single();
    }

    public List<Question> of(EventId event, int most) {
        return database.sql("""
                        SELECT * FROM events_question WHERE event_id = :event ORDER BY at, id LIMIT :most
                        """)
                .param("event", event.value())
                .param("most", most)
                .query((row, line) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        Question.State.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return whether there is such a question
    public boolean decide(EventId event, UUID question, Question.State state) {
        return database.sql("UPDATE events_question SET state = :state WHERE id = :id AND event_id = :event")
                        .param("id", question)
                        .param("event", event.value())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    /// An event of which registrations or questions wait for editors, and the first since when.
    public record Undecided(EventId event, Instant since) {}

    /// The longest waiting first.
    public List<Undecided> undecided(int most) {
        return database.sql("""
                        SELECT event_id, min(at) AS since FROM (
                            SELECT event_id, asked_at AS at FROM events_registration WHERE state = 'ASKED'
                            UNION ALL SELECT event_id, at FROM events_question WHERE state = 'WAITING') AS waiting
                        GROUP BY event_id ORDER BY since LIMIT :most
                        """)
                .param("most", most)
                .query((row, _) -> new Undecided(
                        new EventId(row.getObject("event_id", UUID.class)),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}

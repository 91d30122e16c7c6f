package org.comity.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.model.Recognition;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What of people's knowledge is recognised: `training_recognition`.
public class RecognitionStore {

    private static final int MOST = 500;

    private final JdbcClient database;

    public RecognitionStore(JdbcClient database) {
        this.database = database;
    }

    /// Asks, or asks again after it was declined.
    ///
    /// @return whether it waits now and did not before
    public boolean ask(Recognition asked) {
        return database.sql("""
                                INSERT INTO training_recognition (id, course_id, wanted_id, person_id, said, state, asked_at)
                                VALUES (:id, :course, :wanted, :person, :said, 'ASKED', :at)
                                ON CONFLICT (course_id, person_id) DO UPDATE SET wanted_id = excluded.wanted_id,
                                    said = excluded.said, state = 'ASKED', asked_at = excluded.asked_at,
                                    decided_by = NULL, decided_at = NULL
                                WHERE training_recognition.state = 'DECLINED'
                                """)
                        .param("id", asked.id())
                        .param("course", asked.course().slug())
                        .param("wanted", asked.wanted().slug())
                        .param("person", asked.person().value())
                        .param("said", asked.said())
                        .param("at", asked.asked().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Recognition> hold(UUID id) {
        return database.sql("SELECT * FROM training_recognition WHERE id = ? FOR UPDATE")
                .param(id)
                .query(RecognitionStore::recognition)
                .optional();
    }

    public void decide(UUID id, boolean given, PersonId by, Instant at) {
        database.sql("""
                        UPDATE training_recognition SET state = :state, decided_by = :by, decided_at = :at WHERE id = :id
                        """)
                .param("state", given ? "GIVEN" : "DECLINED")
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public List<Recognition> of(PersonId person) {
        return database.sql("SELECT * FROM training_recognition WHERE person_id = ? ORDER BY asked_at LIMIT 500")
                .param(person.value())
                .query(RecognitionStore::recognition)
                .list();
    }

    /// Those that wait for somebody who decides on a course, whoever asked first first.
    public List<Recognition> waitingFor(CourseId wanted) {
        return database.sql("""
                        SELECT * FROM training_recognition WHERE wanted_id = :wanted AND state = 'ASKED'
                        ORDER BY asked_at LIMIT :most
                        """)
                .param("wanted", wanted.slug())
                .param("most", MOST)
                .query(RecognitionStore::recognition)
                .list();
    }

    private static Recognition recognition(ResultSet row, int line) throws SQLException {
        return new Recognition(
                row.getObject("id", UUID.class),
                new CourseId(row.getString("course_id")),
                new CourseId(row.getString("wanted_id")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("said"),
                Recognition.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}

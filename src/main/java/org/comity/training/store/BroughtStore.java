package org.comity.training.store;

import java.time.ZoneOffset;
import java.util.List;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.model.Brought;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people brought back from computers without network.
public class BroughtStore {

    private static final int MOST = 200;

    private final JdbcClient database;

    public BroughtStore(JdbcClient database) {
        this.database = database;
    }

    public void add(PersonId person, CourseId course, Brought brought) {
        database.sql("""
                        INSERT INTO training_without_network (person_id, course_id, part_id, passed, learnt_at, brought_at)
                        VALUES (:person, :course, :part, :passed, :learnt, :brought)
                        ON CONFLICT DO NOTHING
                        """)
                .param("person", person.value())
                .param("course", course.slug())
                .param("part", brought.part())
                .param("passed", brought.passed())
                .param("learnt", brought.learnt().atOffset(ZoneOffset.UTC))
                .param("brought", brought.brought().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest first, and the latest only.
    public List<Brought> of(PersonId person, CourseId course) {
        return database.sql("""
                        SELECT part_id, passed, learnt_at, brought_at FROM training_without_network
                        WHERE person_id = :person AND course_id = :course
                        ORDER BY brought_at DESC, learnt_at DESC, part_id LIMIT :most
                        """)
                .param("person", person.value())
                .param("course", course.slug())
                .param("most", MOST)
                .query((row, _) -> new Brought(
                        row.getString("part_id"),
                        row.getBoolean("passed"),
                        row.getTimestamp("learnt_at").toInstant(),
                        row.getTimestamp("brought_at").toInstant()))
                .list();
    }
}

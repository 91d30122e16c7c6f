package org.comity.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.model.Cohort;
import org.comity.training.model.ThreadMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cohorts, their places, and what learners and tutors write to each other: `training_cohort`, `training_message`.
public class CohortStore {

    private static final int MOST = 500;

    private final JdbcClient database;

    public CohortStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Cohort cohort, Instant at, EntryId entry) {
        database.sql("""
                        INSERT INTO training_cohort (id, course_id, name, tutor_id, begins, ends, capacity, at, entry_id)
                        VALUES (:id, :course, :name, :tutor, :begins, :ends, :capacity, :at, :entry)
                        """)
                .param("id", cohort.id())
                .param("course", cohort.course().slug())
                .param("name", cohort.name())
                .param("tutor", cohort.tutor().value())
                .param("begins", cohort.begins())
                .param("ends", cohort.ends())
                .param("capacity", cohort.capacity())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("entry", entry.value())
                .update();
    }

    public Optional<Cohort> find(UUID id) {
        return database.sql("SELECT * FROM training_cohort WHERE id = ?")
                .param(id)
                .query(CohortStore::cohort)
                .optional();
    }

    /// The same, held until the transaction ends.
    public Optional<Cohort> hold(UUID id) {
        return database.sql("SELECT * FROM training_cohort WHERE id = ? FOR UPDATE")
                .param(id)
                .query(CohortStore::cohort)
                .optional();
    }

    /// All but its course, and how many are in. Only while it is held.
    public void change(Cohort cohort) {
        database.sql("""
                        UPDATE training_cohort
                        SET name = :name, tutor_id = :tutor, begins = :begins, ends = :ends, capacity = :capacity
                        WHERE id = :id
                        """)
                .param("id", cohort.id())
                .param("name", cohort.name())
                .param("tutor", cohort.tutor().value())
                .param("begins", cohort.begins())
                .param("ends", cohort.ends())
                .param("capacity", cohort.capacity())
                .update();
    }

    /// Those of a course that are not over, by when they begin.
    public List<Cohort> of(CourseId course, LocalDate today) {
        return database.sql("""
                        SELECT * FROM training_cohort WHERE course_id = :course AND ends >= :today
                        ORDER BY begins, id LIMIT :most
                        """)
                .param("course", course.slug())
                .param("today", today)
                .param("most", MOST)
                .query(CohortStore::cohort)
                .list();
    }

    /// All of a course, the latest first.
    public List<Cohort> all(CourseId course) {
        return database.sql("SELECT * FROM training_cohort WHERE course_id = ? ORDER BY begins DESC, id LIMIT 500")
                .param(course.slug())
                .query(CohortStore::cohort)
                .list();
    }

    /// The latest first.
    public List<Cohort> tutoredBy(PersonId tutor) {
        return database.sql("SELECT * FROM training_cohort WHERE tutor_id = ? ORDER BY begins DESC, id LIMIT 500")
                .param(tutor.value())
                .query(CohortStore::cohort)
                .list();
    }

    /// Those who tutor a cohort of a course that is not over.
    public List<PersonId> tutors(CourseId course, LocalDate today) {
        return of(course, today).stream().map(Cohort::tutor).distinct().toList();
    }

    /// @return whether a place was free
    public boolean take(UUID id) {
        return database.sql("""
                                UPDATE training_cohort SET taken = taken + 1
                                WHERE id = ? AND (capacity = 0 OR taken < capacity)
                                """).param(id).update() == 1;
    }

    public void giveBack(UUID id) {
        database.sql("UPDATE training_cohort SET taken = taken - 1 WHERE id = ? AND taken > 0")
                .param(id)
                .update();
    }

    public void write(UUID cohort, PersonId learner, PersonId author, String text, Instant at) {
        database.sql("""
                        INSERT INTO training_message (cohort_id, person_id, author_id, text, at)
                        VALUES (:cohort, :learner, :author, :text, :at)
                        """)
                .param("cohort", cohort)
                .param("learner", learner.value())
                .param("author", author.value())
                .param("text", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A thread, what was written last last.
    public List<ThreadMessage> thread(UUID cohort, PersonId learner) {
        return database.sql("""
                        SELECT * FROM training_message WHERE cohort_id = :cohort AND person_id = :learner
                        ORDER BY number DESC LIMIT :most
                        """)
                .param("cohort", cohort)
                .param("learner", learner.value())
                .param("most", MOST)
                .query((row, _) -> new ThreadMessage(
                        new PersonId(row.getObject("author_id", UUID.class)),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .reversed();
    }

    /// Learners whose thread ends with their own words: they wait for an answer.
    public List<PersonId> waiting(UUID cohort) {
        return database.sql("""
                        SELECT person_id FROM (
                            SELECT DISTINCT ON (person_id) person_id, author_id FROM training_message
                            WHERE cohort_id = ? ORDER BY person_id, number DESC) AS last
                        WHERE author_id = person_id
                        """)
                .param(cohort)
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private static Cohort cohort(ResultSet row, int line) throws SQLException {
        return new Cohort(
                row.getObject("id", UUID.class),
                new CourseId(row.getString("course_id")),
                row.getString("name"),
                new PersonId(row.getObject("tutor_id", UUID.class)),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("capacity"),
                row.getInt("taken"));
    }
}

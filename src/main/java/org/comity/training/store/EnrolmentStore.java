package org.comity.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is in which course: `training_enrolment`.
public class EnrolmentStore {

    /// More than this are never listed at once; where a list is cut off there, it says so.
    public static final int MOST = 1_000;

    private final JdbcClient database;

    public EnrolmentStore(JdbcClient database) {
        this.database = database;
    }

    /// @return whether it is new; false when the person has one in this course already
    public boolean add(Enrolment enrolment, Person person) {
        var belonging = person.belonging();
        return database.sql("""
                                INSERT INTO training_enrolment (id, course_id, person_id, state, cohort_id, nominated_by,
                                    country, authority_id, demonstration, asked_at)
                                VALUES (:id, :course, :person, :state, :cohort, :nominated, :country, :authority,
                                    :demonstration, :at)
                                ON CONFLICT (course_id, person_id) DO NOTHING
                                """)
                        .param("id", enrolment.id())
                        .param("course", enrolment.course().slug())
                        .param("person", person.id().value())
                        .param("state", enrolment.state().name())
                        .param("cohort", enrolment.cohort().orElse(null), Types.OTHER)
                        .param(
                                "nominated",
                                enrolment.nominated().map(PersonId::value).orElse(null),
                                Types.OTHER)
                        .param("country", belonging.country().map(Country::code).orElse(null), Types.VARCHAR)
                        .param("authority", authority(belonging), Types.OTHER)
                        .param("demonstration", belonging.demonstration())
                        .param("at", enrolment.asked().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static @Nullable UUID authority(Belonging belonging) {
        return belonging instanceof Belonging.ToAuthority(var authority)
                ? authority.id().value()
                : null;
    }

    /// The same, held until the transaction ends.
    public Optional<Enrolment> hold(CourseId course, PersonId person) {
        return database.sql("SELECT * FROM training_enrolment WHERE course_id = ? AND person_id = ? FOR UPDATE")
                .param(course.slug())
                .param(person.value())
                .query(EnrolmentStore::enrolment)
                .optional();
    }

    public Optional<Enrolment> hold(UUID id) {
        return database.sql("SELECT * FROM training_enrolment WHERE id = ? FOR UPDATE")
                .param(id)
                .query(EnrolmentStore::enrolment)
                .optional();
    }

    public Optional<Enrolment> find(CourseId course, PersonId person) {
        return database.sql("SELECT * FROM training_enrolment WHERE course_id = ? AND person_id = ?")
                .param(course.slug())
                .param(person.value())
                .query(EnrolmentStore::enrolment)
                .optional();
    }

    /// The newest first.
    public List<Enrolment> of(PersonId person) {
        return database.sql("""
                        SELECT * FROM training_enrolment WHERE person_id = :person ORDER BY asked_at DESC, id LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", MOST)
                .query(EnrolmentStore::enrolment)
                .list();
    }

    /// Those of a course in a state, whoever asked first first.
    public List<Enrolment> in(CourseId course, EnrolmentState state) {
        return database.sql("""
                        SELECT * FROM training_enrolment WHERE course_id = :course AND state = :state
                        ORDER BY asked_at, id LIMIT :most
                        """)
                .param("course", course.slug())
                .param("state", state.name())
                .param("most", MOST)
                .query(EnrolmentStore::enrolment)
                .list();
    }

    public List<Enrolment> ofCohort(UUID cohort) {
        return database.sql("""
                        SELECT * FROM training_enrolment WHERE cohort_id = :cohort ORDER BY asked_at, id LIMIT :most
                        """)
                .param("cohort", cohort)
                .param("most", MOST)
                .query(EnrolmentStore::enrolment)
                .list();
    }

    /// Whoever has waited longest for a place, held until the transaction ends.
    public Optional<Enrolment> holdNextWaiting(UUID cohort) {
        return database.sql("""
                        SELECT * FROM training_enrolment WHERE cohort_id = :cohort AND state = 'WAITING'
                        ORDER BY asked_at, id LIMIT 1 FOR UPDATE
                        """)
                .param("cohort", cohort)
                .query(EnrolmentStore::enrolment)
                .optional();
    }

    /// Courses a person completed, among these.
    public Set<String> completed(PersonId person, Collection<CourseId> courses) {
        return courses.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("""
                                SELECT course_id FROM training_enrolment
                                WHERE person_id = :person AND state = 'COMPLETED' AND course_id IN (:courses)
                                """)
                        .param("person", person.value())
                        .param("courses", courses.stream().map(CourseId::slug).toList())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    public void move(UUID id, EnrolmentState state) {
        database.sql("UPDATE training_enrolment SET state = ? WHERE id = ?")
                .param(state.name())
                .param(id)
                .update();
    }

    /// What is counted by State follows where the person belongs now.
    public void askAgain(
            UUID id, Person person, EnrolmentState state, Optional<UUID> cohort, Optional<PersonId> by, Instant at) {
        var belonging = person.belonging();
        database.sql("""
                        UPDATE training_enrolment SET state = :state, cohort_id = :cohort, nominated_by = :by, asked_at = :at,
                            country = :country, authority_id = :authority, demonstration = :demonstration
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("cohort", cohort.orElse(null), Types.OTHER)
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .param("country", belonging.country().map(Country::code).orElse(null), Types.VARCHAR)
                .param("authority", authority(belonging), Types.OTHER)
                .param("demonstration", belonging.demonstration())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void complete(UUID id, int version, Instant at) {
        database.sql("""
                        UPDATE training_enrolment
                        SET state = 'COMPLETED', completed_at = :at, completed_version = :version WHERE id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .param("id", id)
                .update();
    }

    /// People of a State or of its authorities in a course.
    ///
    /// @param authority empty for people who belong to none
    public record Count(
            CourseId course, Country country, Optional<AuthorityId> authority, int enrolled, int completed) {}

    /// By course, State and authority, of people who belong to a State; those who only asked or withdrew do not count.
    ///
    /// @param country empty for every State
    /// @param fictional whether fictional people count: on a demonstration only
    public List<Count> counts(Optional<Country> country, boolean fictional) {
        return database.sql("""
                        SELECT course_id, country, authority_id, count(*) AS enrolled,
                            count(*) FILTER (WHERE state = 'COMPLETED') AS completed
                        FROM training_enrolment
                        WHERE state IN ('ENROLLED', 'COMPLETED') AND country IS NOT NULL
                            AND (CAST(:country AS text) IS NULL OR country = :country)
                            AND (:fictional OR NOT demonstration)
                        GROUP BY course_id, country, authority_id ORDER BY course_id, country, authority_id
                        """)
                .param("country", country.map(Country::code).orElse(null), Types.VARCHAR)
                .param("fictional", fictional)
                .query((row, _) -> new Count(
                        new CourseId(row.getString("course_id")),
                        new Country(row.getString("country")),
                        Optional.ofNullable(row.getObject("authority_id", UUID.class))
                                .map(AuthorityId::new),
                        row.getInt("enrolled"),
                        row.getInt("completed")))
                .list();
    }

    /// People of a State in courses, for those who look after them; the newest first.
    public List<Enrolment> ofState(Country country, boolean fictional, int most) {
        return database.sql("""
                        SELECT * FROM training_enrolment
                        WHERE country = :country AND (:fictional OR NOT demonstration) AND state <> 'WITHDRAWN'
                        ORDER BY asked_at DESC, id LIMIT :most
                        """)
                .param("country", country.code())
                .param("fictional", fictional)
                .param("most", most)
                .query(EnrolmentStore::enrolment)
                .list();
    }

    private static Enrolment enrolment(ResultSet row, int line) throws SQLException {
        var completed = Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class));
        var version = row.getInt("completed_version");
        return new Enrolment(
                row.getObject("id", UUID.class),
                new CourseId(row.getString("course_id")),
                new PersonId(row.getObject("person_id", UUID.class)),
                EnrolmentState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)),
                Optional.ofNullable(row.getObject("nominated_by", UUID.class)).map(PersonId::new),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                completed.map(at -> new Enrolment.Completed(at.toInstant(), version)));
    }

    /// A course for which somebody waits to be admitted, or for something to be recognised, and the first since when.
    public record Undecided(CourseId course, Instant since) {}

    /// The longest waiting first.
    public List<Undecided> undecided(int most) {
        return database.sql("""
                        SELECT course_id, min(asked_at) AS since FROM (
                            SELECT course_id, asked_at FROM training_enrolment WHERE state = 'ASKED'
                            UNION ALL SELECT wanted_id, asked_at FROM training_recognition WHERE state = 'ASKED')
                            AS waiting
                        GROUP BY course_id ORDER BY since LIMIT :most
                        """)
                .param("most", most)
                .query((row, _) -> new Undecided(
                        new CourseId(row.getString("course_id")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}

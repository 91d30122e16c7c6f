package org.comity.training.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.QuizAnswers;
import org.comity.training.model.Attempt;
import org.comity.training.model.Reached;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What people reached in parts of courses, and how they answered: `training_progress`, `training_attempt`.
public class ProgressStore {

    private static final int DIGITS = 4;

    private final JdbcClient database;
    private final ObjectMapper json;

    public ProgressStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// What was reached stays reached, and the best share counts.
    ///
    /// @return whether anything is better than it was
    public boolean note(PersonId person, CourseId course, Reached reached) {
        return database.sql("""
                                INSERT INTO training_progress AS known (person_id, course_id, part_id, substance, completed,
                                    passed, score, at)
                                VALUES (:person, :course, :part, :substance, :completed, :passed, :score, :at)
                                ON CONFLICT (person_id, course_id, part_id, substance) DO UPDATE SET
                                    completed = known.completed OR excluded.completed,
                                    passed = known.passed OR excluded.passed,
                                    score = greatest(known.score, excluded.score),
                                    at = excluded.at
                                WHERE (excluded.completed AND NOT known.completed)
                                    OR (excluded.passed AND NOT known.passed) OR excluded.score > known.score
                                """)
                        .param("person", person.value())
                        .param("course", course.slug())
                        .param("part", reached.part())
                        .param("substance", reached.substance().bytes())
                        .param("completed", reached.completed())
                        .param("passed", reached.passed())
                        .param("score", rounded(reached.score()))
                        .param("at", reached.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Reached> of(PersonId person, CourseId course) {
        return database.sql("SELECT * FROM training_progress WHERE person_id = ? AND course_id = ? ORDER BY at")
                .param(person.value())
                .param(course.slug())
                .query((row, _) -> reached(row))
                .list();
    }

    /// Of several courses of one person, by course.
    public Map<CourseId, List<Reached>> of(PersonId person) {
        var all = new LinkedHashMap<CourseId, List<Reached>>();
        database.sql("SELECT * FROM training_progress WHERE person_id = ? ORDER BY course_id, at LIMIT 20000")
                .param(person.value())
                .query((row, _) -> Map.entry(new CourseId(row.getString("course_id")), reached(row)))
                .list()
                .forEach(entry -> all.merge(entry.getKey(), List.of(entry.getValue()), ProgressStore::joined));
        return all;
    }

    /// Of several people in one course, by person.
    public Map<PersonId, List<Reached>> of(Collection<PersonId> people, CourseId course) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("SELECT * FROM training_progress WHERE course_id = :course AND person_id IN (:people) ORDER BY at")
                .param("course", course.slug())
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, _) -> Map.entry(new PersonId(row.getObject("person_id", UUID.class)), reached(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<Reached> joined(List<Reached> known, List<Reached> more) {
        return Stream.concat(known.stream(), more.stream()).toList();
    }

    private static Reached reached(ResultSet row) throws SQLException {
        return new Reached(
                row.getString("part_id"),
                Sha256.ofBytes(row.getBytes("substance")),
                row.getBoolean("completed"),
                row.getBoolean("passed"),
                row.getBigDecimal("score").doubleValue(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// @return whether it is new; false when this try was answered already
    public boolean answer(PersonId person, CourseId course, String part, Sha256 substance, Attempt attempt) {
        return database.sql("""
                                INSERT INTO training_attempt (person_id, course_id, part_id, substance, number, answers,
                                    score, passed, at)
                                VALUES (:person, :course, :part, :substance, :number, CAST(:answers AS jsonb), :score,
                                    :passed, :at)
                                ON CONFLICT (person_id, course_id, part_id, substance, number) DO NOTHING
                                """)
                        .param("person", person.value())
                        .param("course", course.slug())
                        .param("part", part)
                        .param("substance", substance.bytes())
                        .param("number", attempt.number())
                        .param(
                                "answers",
                                json.writeValueAsString(attempt.answers().given()))
                        .param("score", rounded(attempt.score()))
                        .param("passed", attempt.passed())
                        .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The latest first.
    public List<Attempt> attempts(PersonId person, CourseId course, String part, Sha256 substance) {
        return database.sql("""
                        SELECT * FROM training_attempt
                        WHERE person_id = :person AND course_id = :course AND part_id = :part AND substance = :substance
                        ORDER BY number DESC LIMIT 200
                        """)
                .param("person", person.value())
                .param("course", course.slug())
                .param("part", part)
                .param("substance", substance.bytes())
                .query((row, _) -> new Attempt(
                        row.getInt("number"),
                        answers(row.getString("answers")),
                        row.getBigDecimal("score").doubleValue(),
                        row.getBoolean("passed"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private QuizAnswers answers(String written) {
        var given = new LinkedHashMap<String, List<String>>();
        json.readTree(written)
                .properties()
                .forEach(answer -> given.put(
                        answer.getKey(),
                        answer.getValue().valueStream().map(JsonNode::asString).toList()));
        return new QuizAnswers(given);
    }

    private static BigDecimal rounded(double score) {
        return BigDecimal.valueOf(score).setScale(DIGITS, RoundingMode.DOWN);
    }

    /// The number of the last try; 0 before the first.
    public int tries(PersonId person, CourseId course, String part, Sha256 substance) {
        return Optional.ofNullable(database.sql("""
                                SELECT max(number) FROM training_attempt
                                WHERE person_id = :person AND course_id = :course AND part_id = :part
                                    AND substance = :substance
                                """)
                        .param("person", person.value())
                        .param("course", course.slug())
                        .param("part", part)
                        .param("substance", substance.bytes())
                        .query((row, _) -> row.getInt(1))
                        .single())
                .orElse(0);
    }
}

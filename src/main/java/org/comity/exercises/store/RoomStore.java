package org.comity.exercises.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exercises.Outcome;
import org.comity.exercises.model.Room;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `exercises_room`.
public class RoomStore {

    private final JdbcClient database;

    public RoomStore(JdbcClient database) {
        this.database = database;
    }

    /// @return false when the person has one of this scenario that goes on already
    public boolean add(Room room) {
        return database.sql("""
                                INSERT INTO exercises_room (request_id, person_id, scenario, language, begun_at)
                                VALUES (:request, :person, :scenario, :language, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("request", room.request().value())
                        .param("person", room.learner().value())
                        .param("scenario", room.scenario())
                        .param("language", room.language().code())
                        .param("at", at(room.begun()))
                        .update()
                == 1;
    }

    public Optional<Room> find(RequestId request) {
        return database.sql("SELECT * FROM exercises_room WHERE request_id = :request")
                .param("request", request.value())
                .query(RoomStore::room)
                .optional();
    }

    /// The one that goes on, or whose end can still be looked at.
    public Optional<Room> current(PersonId person, String scenario) {
        return database.sql("""
                        SELECT * FROM exercises_room
                        WHERE person_id = :person AND scenario = :scenario AND left_at IS NULL
                        """)
                .param("person", person.value())
                .param("scenario", scenario)
                .query(RoomStore::room)
                .optional();
    }

    /// When the oldest of the last as many as may be was begun; empty while there are fewer.
    public Optional<Instant> begunBefore(PersonId person, int others) {
        return database.sql("""
                        SELECT begun_at FROM exercises_room WHERE person_id = :person
                        ORDER BY begun_at DESC OFFSET :others LIMIT 1
                        """)
                .param("person", person.value())
                .param("others", others)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public Optional<Outcome> best(PersonId person, String scenario) {
        return database.sql("""
                        SELECT * FROM exercises_room
                        WHERE person_id = :person AND scenario = :scenario AND finished_at IS NOT NULL
                        ORDER BY passed DESC, completed DESC, score DESC, finished_at LIMIT 1
                        """)
                .param("person", person.value())
                .param("scenario", scenario)
                .query(RoomStore::room)
                .optional()
                .flatMap(Room::outcome);
    }

    /// What was there when the learner submitted for the first time.
    public void submitted(RequestId request, List<String> met) {
        database.sql("UPDATE exercises_room SET met_first = :met WHERE request_id = :request AND met_first IS NULL")
                .param("met", met.toArray(String[]::new))
                .param("request", request.value())
                .update();
    }

    /// @return false when it was finished before
    public boolean finish(RequestId request, List<String> met, Outcome outcome) {
        return database.sql("""
                                UPDATE exercises_room SET met_last = :met, completed = :completed, passed = :passed,
                                    score = :score, finished_at = :at
                                WHERE request_id = :request AND finished_at IS NULL
                                """)
                        .param("met", met.toArray(String[]::new))
                        .param("completed", outcome.completed())
                        .param("passed", outcome.passed())
                        .param("score", outcome.score())
                        .param("at", at(outcome.at()))
                        .param("request", request.value())
                        .update()
                == 1;
    }

    /// Leaving what is left already changes nothing.
    public void leave(RequestId request, Instant now) {
        database.sql("UPDATE exercises_room SET left_at = :at WHERE request_id = :request AND left_at IS NULL")
                .param("at", at(now))
                .param("request", request.value())
                .update();
    }

    public List<Room> begunBefore(Instant moment, int atMost) {
        return database.sql("""
                        SELECT * FROM exercises_room WHERE left_at IS NULL AND begun_at < :moment
                        ORDER BY begun_at LIMIT :most
                        """)
                .param("moment", at(moment))
                .param("most", atMost)
                .query(RoomStore::room)
                .list();
    }

    private static Room room(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Room(
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("scenario"),
                Language.ofCode(row.getString("language")).orElseThrow(),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(names(row.getArray("met_first"))),
                Optional.ofNullable(names(row.getArray("met_last"))).orElse(List.of()),
                finished == null
                        ? Optional.empty()
                        : Optional.of(new Outcome(
                                row.getBoolean("completed"),
                                row.getBoolean("passed"),
                                row.getInt("score"),
                                finished.toInstant())),
                row.getObject("left_at") != null);
    }

    private static @Nullable List<String> names(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

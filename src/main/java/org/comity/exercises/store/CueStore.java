package org.comity.exercises.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.comity.requests.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `exercises_cue`: what the script is to do, and when.
public class CueStore {

    private final JdbcClient database;

    public CueStore(JdbcClient database) {
        this.database = database;
    }

    /// @param cue its number in the scenario
    public void add(RequestId request, int cue, Instant due) {
        database.sql("""
                        INSERT INTO exercises_cue (request_id, number, cue, due_at)
                        SELECT :request, coalesce(max(number), 0) + 1, :cue, :due
                        FROM exercises_cue WHERE request_id = :request
                        """)
                .param("request", request.value())
                .param("cue", cue)
                .param("due", RoomStore.at(due))
                .update();
    }

    /// Until the transaction ends nobody else plays this exercise.
    public void hold(RequestId request) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", "exercises_cue " + request)
                .query((row, number) -> true)
                .single();
    }

    /// Takes the next cue that is due, and holds the exercise.
    public OptionalInt take(RequestId request, Instant now) {
        hold(request);
        Optional<Integer> taken = database.sql("""
                        UPDATE exercises_cue SET played_at = :now WHERE (request_id, number) =
                            (SELECT request_id, number FROM exercises_cue
                             WHERE request_id = :request AND played_at IS NULL AND due_at <= :now
                             ORDER BY number LIMIT 1)
                        RETURNING cue
                        """)
                .param("request", request.value())
                .param("now", RoomStore.at(now))
                .query(Integer.class)
                .optional();
        return taken.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /// The numbers in the scenario of all that had their turn, or will.
    public Set<Integer> of(RequestId request) {
        return database.sql("SELECT cue FROM exercises_cue WHERE request_id = :request")
                .param("request", request.value())
                .query((row, _) -> row.getInt(1))
                .set();
    }

    /// Whether something is still to come.
    public boolean waiting(RequestId request) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM exercises_cue WHERE request_id = :request AND played_at IS NULL)
                        """)
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    /// Exercises with something due, the longest waiting first.
    public List<RequestId> due(Instant now, int atMost) {
        return database
                .sql("""
                        SELECT request_id FROM exercises_cue WHERE played_at IS NULL AND due_at <= :now
                        ORDER BY due_at LIMIT :most
                        """)
                .param("now", RoomStore.at(now))
                .param("most", atMost)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(RequestId::new)
                .toList();
    }

    /// Nothing more will be played.
    public void drop(RequestId request) {
        database.sql("DELETE FROM exercises_cue WHERE request_id = :request AND played_at IS NULL")
                .param("request", request.value())
                .update();
    }
}

package org.comity.events.store;

import java.util.Optional;
import org.comity.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `events_place`: how many places there are, and how many are taken. Whoever changes one holds it until the
/// transaction ends, so that nobody is given a place twice.
public class PlaceStore {

    /// @param capacity 0 for any number
    public record Places(int capacity, int taken) {

        /// How many are free.
        public int free() {
            return capacity == 0 ? Integer.MAX_VALUE : capacity - taken;
        }
    }

    private final JdbcClient database;

    public PlaceStore(JdbcClient database) {
        this.database = database;
    }

    /// @return false when more places are taken than there would be
    public boolean provide(EventId event, int capacity) {
        return database.sql("""
                        INSERT INTO events_place (event_id, capacity, taken) VALUES (:event, :capacity, 0)
                        ON CONFLICT (event_id) DO UPDATE SET capacity = :capacity
                        WHERE :capacity = 0 OR events_place.taken <= :capacity
                        """)
                        .param("event", event.value())
                        .param("capacity", capacity)
                        .update()
                == 1;
    }

    /// @return false when none is free
    public boolean take(EventId event) {
        return database.sql("""
                        UPDATE events_place SET taken = taken + 1
                        WHERE event_id = :event AND (capacity = 0 OR taken < capacity)
                        """).param("event", event.value()).update() == 1;
    }

    public void giveBack(EventId event) {
        database.sql("UPDATE events_place SET taken = taken - 1 WHERE event_id = :event")
                .param("event", event.value())
                .update();
    }

    /// Nobody else takes a place or gives one back until the transaction ends.
    public Optional<Places> hold(EventId event) {
        return database.sql("SELECT capacity, taken FROM events_place WHERE event_id = :event FOR NO KEY UPDATE")
                .param("event", event.value())
                .query((row, line) -> new Places(row.getInt("capacity"), row.getInt("taken")))
                .optional();
    }

    public Optional<Places> of(EventId event) {
        return database.sql("SELECT capacity, taken FROM events_place WHERE event_id = :event")
                .param("event", event.value())
                .query((row, line) -> new Places(row.getInt("capacity"), row.getInt("taken")))
                .optional();
    }
}

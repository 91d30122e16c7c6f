package org.comity.courseware.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Erases what packages kept of people, attempt by attempt. What came of an attempt stays.
public class ErasureStore {

    private final JdbcClient database;

    public ErasureStore(JdbcClient database) {
        this.database = database;
    }

    public void tickets(Instant until) {
        erase("DELETE FROM courseware_ticket WHERE until <= :until", until);
    }

    /// Of attempts that nobody used since.
    public void details(Instant until) {
        for (var table : new String[] {"document", "statement", "session", "unit"}) {
            erase(
                    "DELETE FROM courseware_" + table
                            + " d USING courseware_attempt a WHERE a.id = d.attempt_id AND a.used_at <= :until",
                    until);
        }
    }

    private void erase(String statement, Instant until) {
        database.sql(statement).param("until", until.atOffset(ZoneOffset.UTC)).update();
    }
}

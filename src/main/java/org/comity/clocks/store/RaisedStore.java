package org.comity.clocks.store;

import java.sql.Types;
import java.time.Instant;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.Schedule.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `clocks_notice`: what was raised, and is never raised again.
public class RaisedStore {

    private final JdbcClient database;

    public RaisedStore(JdbcClient database) {
        this.database = database;
    }

    /// @return whether it had not been raised before
    public boolean raise(CaseClock clock, Step step, Instant now) {
        var term = clock.term();
        return database.sql("""
                        INSERT INTO clocks_notice (clock_id, turn, warning, due_at, raised_at)
                        VALUES (:clock, :turn, :warning, :due, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("clock", clock.id().value())
                        .param("turn", step.turn())
                        .param("warning", step.warning().name())
                        .param("due", ClockStore.at(term == null ? null : term.due()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", ClockStore.at(now))
                        .update()
                == 1;
    }
}

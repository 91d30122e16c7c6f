package org.comity.notices.store;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.notices.model.Timer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `notices_timer`.
public class TimerStore {

    private final JdbcClient database;

    public TimerStore(JdbcClient database) {
        this.database = database;
    }

    /// Sets a timer; one of the same subject and sort is set anew.
    public void set(Timer timer) {
        database.sql("""
                        INSERT INTO notices_timer (subject, what, due_at, deadline)
                        VALUES (:subject, :what, :due, :deadline)
                        ON CONFLICT (subject, what) DO UPDATE SET due_at = excluded.due_at, deadline = excluded.deadline
                        """)
                .param("subject", timer.subject())
                .param("what", timer.what().name())
                .param("due", NoticeStore.at(timer.due()))
                .param("deadline", NoticeStore.at(timer.deadline()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    public void callOff(UUID subject, List<Timer.What> sorts) {
        database.sql("DELETE FROM notices_timer WHERE subject = :subject AND what IN (:sorts)")
                .param("subject", subject)
                .param("sorts", sorts.stream().map(Enum::name).toList())
                .update();
    }

    /// Takes timers whose time has come out of the table; nobody else gets them.
    public List<Timer> take(Instant now, int atMost) {
        return database.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT subject, what FROM notices_timer WHERE due_at <= :now
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        DELETE FROM notices_timer t USING due WHERE t.subject = due.subject AND t.what = due.what
                        RETURNING t.subject, t.what, t.due_at, t.deadline
                        """)
                .param("now", NoticeStore.at(now))
                .param("most", atMost)
                .query((row, number) -> new Timer(
                        row.getObject("subject", UUID.class),
                        Timer.What.valueOf(row.getString("what")),
                        Objects.requireNonNull(NoticeStore.instant(row, "due_at")),
                        NoticeStore.instant(row, "deadline")))
                .list();
    }
}

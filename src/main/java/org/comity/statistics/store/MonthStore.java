package org.comity.statistics.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.Side;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.comity.statistics.store.CaseStore.Month;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `statistics_month`: what was counted of a side of an authority in a month; and of `statistics_changed`.
public class MonthStore {

    private final JdbcClient database;

    public MonthStore(JdbcClient database) {
        this.database = database;
    }

    /// Remembers that a month is to be summed up again.
    public void changed(Month month) {
        database.sql("""
                        INSERT INTO statistics_changed (authority, side, month) VALUES (:authority, :side, :month)
                        ON CONFLICT DO NOTHING
                        """)
                .param("authority", month.authority().value())
                .param("side", month.side().name())
                .param("month", month.month().atDay(1))
                .update();
    }

    /// Takes one month that is to be summed up; empty where none is left, or others' transactions hold them.
    /// It is looked for apart: within the condition the planner may look anew for every row, and take all.
    public Optional<Month> takeChanged() {
        return database.sql("""
                        WITH one AS MATERIALIZED (
                            SELECT authority, side, month FROM statistics_changed LIMIT 1 FOR UPDATE SKIP LOCKED)
                        DELETE FROM statistics_changed c USING one
                        WHERE c.authority = one.authority AND c.side = one.side AND c.month = one.month
                        RETURNING c.authority, c.side, c.month
                        """)
                .query((row, number) -> new Month(
                        new AuthorityId(row.getObject("authority", UUID.class)),
                        Side.valueOf(row.getString("side")),
                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .optional();
    }

    /// In the place of what stood there before.
    ///
    /// @param whole with requests under TLP:RED in full
    /// @param told with no more of them than how many there are
    public void put(Month month, Figures whole, Figures told) {
        database.sql("""
                        INSERT INTO statistics_month (authority, side, month, figures, told)
                        VALUES (:authority, :side, :month, :figures, :told)
                        ON CONFLICT (authority, side, month) DO UPDATE SET figures = :figures, told = :told
                        """)
                .param("authority", month.authority().value())
                .param("side", month.side().name())
                .param("month", month.month().atDay(1))
                .param("figures", whole.kept())
                .param("told", told.kept())
                .update();
    }

    /// @param whole whether requests under TLP:RED are told in full
    public Figures of(AuthorityId authority, Side side, Period period, boolean whole) {
        var figures = new Figures(side, period, false);
        database.sql("""
                        SELECT month, CASE WHEN :whole THEN figures ELSE told END AS figures FROM statistics_month
                        WHERE authority = :authority AND side = :side AND month >= :from AND month <= :to
                        """)
                .param("whole", whole)
                .param("authority", authority.value())
                .param("side", side.name())
                .param("from", period.from().atDay(1))
                .param("to", period.to().atDay(1))
                .query(row -> {
                    figures.addKept(YearMonth.from(row.getObject("month", LocalDate.class)), row.getBytes("figures"));
                });
        return figures;
    }
}

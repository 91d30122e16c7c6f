package org.comity.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.audit.RecordReader.Line;
import org.comity.audit.proof.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Entries in the order of the log, a page at a time.
public final class RecordLines {

    private final JdbcClient jdbc;

    public RecordLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many entries have their place.
    public long size() {
        return jdbc.sql("select coalesce(max(idx) + 1, 0) from audit_leaf")
                .query(Long.class)
                .single();
    }

    /// The newest of the entries from one place to before another.
    ///
    /// @param family the first word of their acts; empty for all
    public List<Line> between(long from, long to, String family, int most) {
        return jdbc.sql("""
                        select l.idx, e.recorded_at, e.statement
                        from audit_leaf l join audit_entry e on e.id = l.entry_id
                        where l.idx >= :from and l.idx < :to and e.statement like :family
                        order by l.idx desc limit :most""")
                .param("from", from)
                .param("to", to)
                .param("family", family.isEmpty() ? "%" : "%\"act\":\"" + family + ".%")
                .param("most", most)
                .query(RecordLines::line)
                .list();
    }

    /// One more than the place of the last entry recorded before an instant.
    public long placeAt(Instant instant) {
        return jdbc.sql("""
                        select l.idx + 1 from audit_entry e join audit_leaf l on l.entry_id = e.id
                        where e.recorded_at < :instant order by e.recorded_at desc limit 1""")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("idx"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Statement.parse(row.getString("statement")));
    }
}

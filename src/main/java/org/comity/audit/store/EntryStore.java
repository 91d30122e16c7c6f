package org.comity.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.comity.audit.proof.Salt;
import org.comity.audit.proof.Statement;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was said: `audit_entry`, and the queue `audit_pending`.
public final class EntryStore {

    private final JdbcClient jdbc;

    public EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the entry and queues it, in one round trip.
    public void insert(RecordedEntry entry) {
        jdbc.sql("""
                        with entry as (
                            insert into audit_entry (id, recorded_at, statement, salt, commitment)
                            values (?, ?, ?, ?, ?) returning id)
                        insert into audit_pending (entry_id) select id from entry""")
                .param(entry.id())
                .param(OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC))
                .param(entry.statement().canonicalText())
                .param(entry.salt().bytes())
                .param(entry.commitment().bytes())
                .update();
    }

    public RecordedEntry require(UUID id) {
        return jdbc.sql("select id, recorded_at, statement, salt from audit_entry where id = ?")
                .param(id)
                .query(EntryStore::entry)
                .single();
    }

    /// The commitments of the leaves from an index on, as many as there are of the number asked for.
    public List<Sha256> commitments(long from, int number) {
        return jdbc.sql("""
                        select e.commitment from audit_leaf l join audit_entry e on e.id = l.entry_id
                        where l.idx >= ? and l.idx < ? order by l.idx""")
                .param(from)
                .param(from + number)
                .query((row, _) -> Sha256.ofBytes(row.getBytes("commitment")))
                .list();
    }

    private static RecordedEntry entry(ResultSet row, int number) throws SQLException {
        return new RecordedEntry(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Statement.parse(row.getString("statement")),
                Salt.ofBytes(row.getBytes("salt")));
    }
}

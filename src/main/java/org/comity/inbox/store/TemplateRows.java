package org.comity.inbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `inbox_template`: texts, sealed.
public class TemplateRows {

    private final JdbcClient database;

    public TemplateRows(JdbcClient database) {
        this.database = database;
    }

    /// @param owner null where all of the authority use it
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(
            UUID id, AuthorityId authority, @Nullable PersonId owner, byte[] title, byte[] words) {}

    public List<Row> of(Officer reader, int atMost) {
        return database.sql("""
                        SELECT * FROM inbox_template WHERE authority = :authority AND (owner IS NULL OR owner = :reader)
                        ORDER BY owner IS NULL, changed_at DESC, id LIMIT :most
                        """)
                .param("authority", reader.authority().id().value())
                .param("reader", reader.id().value())
                .param("most", atMost)
                .query(TemplateRows::row)
                .list();
    }

    public Optional<Row> find(UUID id) {
        return database.sql("SELECT * FROM inbox_template WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(TemplateRows::row)
                .optional();
    }

    public void put(Row row, PersonId by, Instant at) {
        database.sql("""
                        INSERT INTO inbox_template (id, authority, owner, title, words, changed_by, changed_at)
                        VALUES (:id, :authority, :owner, :title, :words, :by, :at)
                        ON CONFLICT (id) DO UPDATE SET owner = :owner, title = :title, words = :words,
                            changed_by = :by, changed_at = :at
                        """)
                .param("id", row.id())
                .param("authority", row.authority().value())
                .param("owner", row.owner() == null ? null : row.owner().value(), Types.OTHER)
                .param("title", row.title())
                .param("words", row.words())
                .param("by", by.value())
                .param("at", BoardRows.at(at))
                .update();
    }

    public void remove(UUID id) {
        database.sql("DELETE FROM inbox_template WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                new AuthorityId(row.getObject("authority", UUID.class)),
                owner == null ? null : new PersonId(owner),
                row.getBytes("title"),
                row.getBytes("words"));
    }
}

package org.comity.audit.store;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comity.audit.proof.ExportPart;
import org.comity.audit.proof.LogResource;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the log exactly as they lie in the database, right or not: for an export that shows what was altered.
public final class LogRows {

    private static final int MOST_STRAYS = 1_000;

    private static final String WITH_COSIGNATURES = """
            select c.tree_size, c.verifier_key, c.note || coalesce(
                (select string_agg(s.line, '' order by s.witness) from audit_cosignature s
                 where s.tree_size = c.tree_size), '') as note
            from audit_checkpoint c
            """;

    private final JdbcClient jdbc;

    public LogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest checkpoint, unread.
    public record Head(long size, String note, String verifierKey) {}

    /// A file's worth of rows that lies beyond the newest checkpoint.
    public record Stray(int level, long index, int width) {}

    public Optional<Head> head() {
        return jdbc.sql(WITH_COSIGNATURES + "order by c.tree_size desc limit 1")
                .query((row, _) ->
                        new Head(row.getLong("tree_size"), row.getString("note"), row.getString("verifier_key")))
                .optional();
    }

    /// The newest checkpoint a witness cosigned, with what they signed.
    public Optional<String> witnessed() {
        return jdbc.sql(WITH_COSIGNATURES
                        + "where c.tree_size = (select max(tree_size) from audit_cosignature) limit 1")
                .query((row, _) -> row.getString("note"))
                .optional();
    }

    /// Every checkpoint, a line each, in base 64.
    public List<String> history() {
        return jdbc.sql("select note from audit_checkpoint order by tree_size")
                .query((row, _) -> Base64.getEncoder().encodeToString(row.getBytes("note")))
                .list();
    }

    /// The hashes of a level from an index on.
    public byte[] hashes(int level, long first, int number) {
        return joined(jdbc.sql("select hash from audit_node where level = ? and idx >= ? and idx < ? order by idx")
                .param(level)
                .param(first)
                .param(first + number)
                .query((row, _) -> row.getBytes("hash"))
                .list());
    }

    /// What was said by the entries from a place on, a line for every place.
    public List<String> statements(ExportPart.Statements part) {
        var first = part.index() * LogResource.FULL;
        var lines = new ArrayList<>(Collections.nCopies(part.width(), "-"));
        jdbc.sql("""
                        select l.idx, encode(e.salt, 'hex') || ' ' || e.statement as line
                        from audit_leaf l join audit_entry e on e.id = l.entry_id
                        where l.idx >= ? and l.idx < ?""").param(first).param(first + part.width()).query(row -> {
            lines.set((int) (row.getLong("idx") - first), row.getString("line"));
        });
        return lines;
    }

    /// Leaves at places the checkpoint does not cover.
    public List<Stray> leavesBeyond(long size) {
        return jdbc.sql("""
                        select 0 as level, idx / 256 as file, max(idx % 256) + 1 as width from audit_leaf
                        where idx >= ? group by 2 order by 2 limit ?""")
                .param(size)
                .param(MOST_STRAYS)
                .query((row, _) -> new Stray(0, row.getLong("file"), row.getInt("width")))
                .list();
    }

    /// Hashes of subtrees the checkpoint does not cover.
    public List<Stray> hashesBeyond(long size) {
        return jdbc.sql("""
                        select level, idx / 256 as file, max(idx % 256) + 1 as width from audit_node
                        where idx >= (?::bigint >> level) group by 1, 2 order by 1, 2 limit ?""")
                .param(size)
                .param(MOST_STRAYS)
                .query((row, _) -> new Stray(row.getInt("level"), row.getLong("file"), row.getInt("width")))
                .list();
    }

    private static byte[] joined(List<byte[]> hashes) {
        var bytes = new byte[hashes.size() * Sha256.BYTES];
        for (var i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, bytes, i * Sha256.BYTES, Sha256.BYTES);
        }
        return bytes;
    }
}

package org.comity.vault.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `vault_file`.
public final class SealedFileStore {

    private final JdbcClient jdbc;

    public SealedFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param length plain bytes that lie safely on disk
    /// @param sha256 of them all, once the file is finished
    public record Row(UUID caseKey, long length, Optional<Sha256> sha256) {}

    public void insert(UUID id, UUID caseKey, Instant now) {
        jdbc.sql("insert into vault_file (id, case_key, length, begun_at) values (?, ?, 0, ?)")
                .param(id)
                .param(caseKey)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Row> find(UUID id) {
        return jdbc.sql("select case_key, length, sha256 from vault_file where id = ?")
                .param(id)
                .query(SealedFileStore::row)
                .optional();
    }

    /// How far each of the files is that there are.
    public Map<UUID, Long> lengths(Collection<UUID> ids) {
        var lengths = new HashMap<UUID, Long>();
        jdbc.sql("select id, length from vault_file where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    lengths.put(row.getObject("id", UUID.class), row.getLong("length"));
                });
        return lengths;
    }

    /// @return whether the file was still as long as it was thought to be
    public boolean lengthen(UUID id, long from, long to) {
        return jdbc.sql("update vault_file set length = ? where id = ? and length = ? and sha256 is null")
                        .param(to)
                        .param(id)
                        .param(from)
                        .update()
                > 0;
    }

    /// @return whether the file was still as long as it was thought to be
    public boolean finish(UUID id, long length, Sha256 sha256, Instant now) {
        return jdbc.sql("""
                        update vault_file set sha256 = ?, finished_at = ?
                        where id = ? and length = ? and sha256 is null""")
                        .param(sha256.bytes())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(id)
                        .param(length)
                        .update()
                > 0;
    }

    public void delete(Collection<UUID> ids) {
        jdbc.sql("delete from vault_file where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /// Those of these files that are known, each with whether its case's key is destroyed.
    public Map<UUID, Boolean> destroyed(Collection<UUID> ids) {
        var known = new HashMap<UUID, Boolean>();
        jdbc.sql("""
                        select f.id, k.destroyed_at is not null as destroyed from vault_file f
                        join vault_case_key k on k.id = f.case_key where f.id = any (?)""").param(ids.toArray(UUID[]::new)).query(row -> {
            known.put(row.getObject("id", UUID.class), row.getBoolean("destroyed"));
        });
        return known;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("case_key", UUID.class),
                row.getLong("length"),
                Optional.ofNullable(row.getBytes("sha256")).map(Sha256::ofBytes));
    }
}

package org.comity.vault.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `vault_case_key` and `vault_master_key`.
public final class CaseKeyStore {

    private final JdbcClient jdbc;

    public CaseKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID id, byte[] wrapped, Instant now) {
        jdbc.sql("insert into vault_case_key (id, wrapped, created_at) values (?, ?, ?)")
                .param(id)
                .param(wrapped)
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /// The keys there are among those asked for.
    public Map<UUID, WrappedKey> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, WrappedKey>();
        jdbc.sql("select id, wrapped, destroyed_at from vault_case_key where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), key(row));
                });
        return found;
    }

    public void destroy(UUID id, Instant now) {
        jdbc.sql("update vault_case_key set wrapped = null, destroyed_at = ? where id = ? and destroyed_at is null")
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param(id)
                .update();
    }

    /// The check value of the master key the case keys are wrapped by; empty in a new database.
    public Optional<byte[]> masterKeyCheck() {
        return jdbc.sql("select check_mac from vault_master_key")
                .query((row, _) -> row.getBytes("check_mac"))
                .optional();
    }

    /// Does nothing when there is one already.
    public void rememberMasterKeyCheck(byte[] check, Instant now) {
        jdbc.sql("insert into vault_master_key (check_mac, created_at) values (?, ?) on conflict do nothing")
                .param(check)
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        var destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return destroyed == null
                ? new WrappedKey.Present(row.getBytes("wrapped"))
                : new WrappedKey.Destroyed(destroyed.toInstant());
    }
}

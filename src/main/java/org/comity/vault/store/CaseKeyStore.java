package org.comity.vault.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /// A master key by its number and the value that tells it from others.
    @SuppressWarnings("ArrayRecordComponent")
    public record Generation(int number, byte[] check) {}

    public void insert(UUID id, byte[] wrapped, int generation, Instant now) {
        jdbc.sql("insert into vault_case_key (id, wrapped, generation, created_at) values (?, ?, ?, ?)")
                .param(id)
                .param(wrapped)
                .param(generation)
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /// Adds a key that hangs on another, which is kept from being destroyed until the transaction ends.
    ///
    /// @return false when that other one is destroyed or there is none
    public boolean insertUnder(UUID under, UUID id, byte[] wrapped, int generation, Instant now) {
        return jdbc.sql("""
                        with parent as (
                            select id from vault_case_key where id = ? and destroyed_at is null for share)
                        insert into vault_case_key (id, wrapped, generation, created_at, under)
                        select ?, ?, ?, ?, id from parent""")
                        .param(under)
                        .param(id)
                        .param(wrapped)
                        .param(generation)
                        .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// The keys there are among those asked for.
    public Map<UUID, WrappedKey> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, WrappedKey>();
        jdbc.sql(
                        "select id, wrapped, destroyed_at, coalesce(destroyed_under, 'by-hand') as destroyed_under from vault_case_key where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), key(row));
                });
        return found;
    }

    /// The key and all that hang on it.
    public void destroy(UUID id, Instant now) {
        jdbc.sql("""
                        update vault_case_key set wrapped = null, destroyed_at = ?, destroyed_under = 'by-hand'
                        where (id = ? or under = ?) and destroyed_at is null""")
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param(id)
                .param(id)
                .update();
    }

    /// The master key the case keys are wrapped by; empty in a new database.
    public Optional<Generation> masterKey() {
        return jdbc.sql("select generation, check_mac from vault_master_key order by generation desc limit 1")
                .query((row, _) -> new Generation(row.getInt("generation"), row.getBytes("check_mac")))
                .optional();
    }

    /// Does nothing when there is one already.
    public void rememberFirstMasterKey(byte[] check, Instant now) {
        jdbc.sql("""
                        insert into vault_master_key (generation, check_mac, created_at) values (1, ?, ?)
                        on conflict do nothing""")
                .param(check)
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /// The next master key, from now on the only one new case keys are wrapped by.
    public void addMasterKey(int generation, byte[] check, Instant now) {
        jdbc.sql("insert into vault_master_key (generation, check_mac, created_at) values (?, ?, ?)")
                .param(generation)
                .param(check)
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /// Lets nobody add or change keys until the transaction ends.
    public void lockAgainstNewKeys() {
        jdbc.sql("lock table vault_case_key in share row exclusive mode").update();
    }

    /// Keys that are wrapped by an earlier master key, in the order of their ids, from one id on.
    public Map<UUID, byte[]> wrappedBefore(int generation, UUID after, int most) {
        var found = new LinkedHashMap<UUID, byte[]>();
        jdbc.sql("""
                        select id, wrapped from vault_case_key
                        where id > ? and generation < ? and wrapped is not null order by id limit ?""").param(after).param(generation).param(most).query(row -> {
            found.put(row.getObject("id", UUID.class), row.getBytes("wrapped"));
        });
        return found;
    }

    public void rewrap(Map<UUID, byte[]> wrapped, int generation) {
        jdbc.sql("""
                        update vault_case_key k set wrapped = n.wrapped, generation = ?
                        from unnest(?::uuid[], ?::bytea[]) as n (id, wrapped) where k.id = n.id""")
                .param(generation)
                .param(wrapped.keySet().toArray(UUID[]::new))
                .param(wrapped.values().toArray(byte[][]::new))
                .update();
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        var destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return destroyed == null
                ? new WrappedKey.Present(row.getBytes("wrapped"))
                : new WrappedKey.Destroyed(destroyed.toInstant(), row.getString("destroyed_under"));
    }
}

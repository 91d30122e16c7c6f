package org.comity.vault.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `vault_retention` and `vault_hold`.
public final class RetentionStore {

    private final JdbcClient jdbc;

    public RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A key whose time is over.
    public record Due(UUID caseKey, String rule, Instant at) {}

    public void schedule(UUID caseKey, String rule, Instant now, Instant due) {
        jdbc.sql("""
                        insert into vault_retention (case_key, rule, since, due_at) values (?, ?, ?, ?)
                        on conflict (case_key) do update
                        set rule = excluded.rule, since = excluded.since, due_at = excluded.due_at""").param(caseKey).param(rule).param(utc(now)).param(utc(due)).update();
    }

    /// Those that are due, not held and not destroyed, the longest due first.
    public List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select r.case_key, r.rule, r.due_at from vault_retention r
                        join vault_case_key k on k.id = r.case_key and k.destroyed_at is null
                        where r.due_at <= ? and not exists (select from vault_hold h where h.case_key = r.case_key)
                        order by r.due_at limit ?""")
                .param(utc(now))
                .param(most)
                .query((row, _) -> new Due(
                        row.getObject("case_key", UUID.class),
                        row.getString("rule"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Holds the key's row until the transaction ends: a hold and a destruction do not cross.
    ///
    /// @return false when it is destroyed or there is none
    public boolean takeUndestroyed(UUID caseKey) {
        return jdbc.sql("select id from vault_case_key where id = ? and destroyed_at is null for update")
                .param(caseKey)
                .query((row, _) -> true)
                .optional()
                .orElse(false);
    }

    public boolean hold(UUID caseKey, Instant now) {
        return jdbc.sql("insert into vault_hold (case_key, held_at) values (?, ?) on conflict do nothing")
                        .param(caseKey)
                        .param(utc(now))
                        .update()
                > 0;
    }

    public boolean held(UUID caseKey) {
        return jdbc.sql("select true from vault_hold where case_key = ?")
                .param(caseKey)
                .query((row, _) -> true)
                .optional()
                .orElse(false);
    }

    public boolean release(UUID caseKey) {
        return jdbc.sql("delete from vault_hold where case_key = ?")
                        .param(caseKey)
                        .update()
                > 0;
    }

    /// The key and all that hang on it.
    public void destroy(UUID caseKey, String rule, Instant now) {
        jdbc.sql("""
                        update vault_case_key set wrapped = null, destroyed_at = ?, destroyed_under = ?
                        where (id = ? or under = ?) and destroyed_at is null""").param(utc(now)).param(rule).param(caseKey).param(caseKey).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.comity.inbox.store;

import java.util.Optional;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.vault.CaseKeyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `inbox_key`: an authority's key for digests, sealed, and the key of the vault that seals it.
public class KeyRows {

    private final JdbcClient database;

    public KeyRows(JdbcClient database) {
        this.database = database;
    }

    /// A key as it lies in the database.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(CaseKeyId caseKey, byte[] bytes) {}

    public Optional<Sealed> find(AuthorityId authority) {
        return database.sql("SELECT case_key, sealed FROM inbox_key WHERE authority = :authority")
                .param("authority", authority.value())
                .query((row, number) ->
                        new Sealed(new CaseKeyId(row.getObject("case_key", UUID.class)), row.getBytes("sealed")))
                .optional();
    }

    /// Does nothing where there is one already: whoever was first made it.
    public void add(AuthorityId authority, Sealed key) {
        database.sql("INSERT INTO inbox_key (authority, case_key, sealed) VALUES (:authority, :caseKey, :sealed)"
                        + " ON CONFLICT DO NOTHING")
                .param("authority", authority.value())
                .param("caseKey", key.caseKey().value())
                .param("sealed", key.bytes())
                .update();
    }
}

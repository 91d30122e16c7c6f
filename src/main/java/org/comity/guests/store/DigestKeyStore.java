package org.comity.guests.store;

import java.util.Optional;
import java.util.UUID;
import org.comity.vault.CaseKeyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one row of `guests_key`.
public class DigestKeyStore {

    private final JdbcClient database;

    public DigestKeyStore(JdbcClient database) {
        this.database = database;
    }

    /// @param caseKey under which it is sealed
    public record Sealed(CaseKeyId caseKey, byte[] bytes) {}

    public Optional<Sealed> find() {
        return database.sql("SELECT case_key, sealed FROM guests_key")
                .query((row, number) ->
                        new Sealed(new CaseKeyId(row.getObject("case_key", UUID.class)), row.getBytes("sealed")))
                .optional();
    }

    /// Keeps the first that comes; of two nodes that begin at once, one finds the other's.
    public void keep(Sealed key) {
        database.sql("INSERT INTO guests_key (case_key, sealed) VALUES (:caseKey, :sealed) ON CONFLICT DO NOTHING")
                .param("caseKey", key.caseKey().value())
                .param("sealed", key.bytes())
                .update();
    }
}

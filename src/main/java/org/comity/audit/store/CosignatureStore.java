package org.comity.audit.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.WitnessKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `audit_cosignature`: what witnesses signed.
public final class CosignatureStore {

    private final JdbcClient jdbc;

    public CosignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Does nothing when this witness cosigned this checkpoint before.
    public void insert(long size, WitnessKey witness, NoteSignature line, Instant now) {
        jdbc.sql("""
                        insert into audit_cosignature (tree_size, witness, line, at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .param(size)
                .param(witness.toString())
                .param(line.line())
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /// The size of the newest checkpoint each witness cosigned, by its key.
    public Map<String, Long> newest() {
        var newest = new HashMap<String, Long>();
        jdbc.sql("select witness, max(tree_size) as size from audit_cosignature group by witness")
                .query(row -> {
                    newest.put(row.getString("witness"), row.getLong("size"));
                });
        return newest;
    }

    public Optional<Long> newestSize() {
        return jdbc.sql("select tree_size from audit_cosignature order by tree_size desc limit 1")
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    public List<NoteSignature> of(long size) {
        return jdbc.sql("select line from audit_cosignature where tree_size = ? order by witness")
                .param(size)
                .query((row, _) -> NoteSignature.parse(row.getString("line").stripTrailing()))
                .list();
    }
}

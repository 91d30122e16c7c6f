package org.comity.vault.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `vault_document`.
public final class DocumentStore {

    private final JdbcClient jdbc;

    public DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SealedDocument document) {
        jdbc.sql("""
                        insert into vault_document (id, case_key, sha256, size, description, content, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(document.id())
                .param(document.caseKey())
                .param(document.sha256().bytes())
                .param(document.size())
                .param(document.description())
                .param(document.content())
                .param(OffsetDateTime.ofInstant(document.keptAt(), ZoneOffset.UTC))
                .update();
    }

    public Optional<SealedDocument> find(UUID id) {
        return jdbc.sql("""
                        select id, case_key, sha256, size, description, content, kept_at
                        from vault_document where id = ?""").param(id).query(DocumentStore::document).optional();
    }

    private static SealedDocument document(ResultSet row, int number) throws SQLException {
        return new SealedDocument(
                row.getObject("id", UUID.class),
                row.getObject("case_key", UUID.class),
                Sha256.ofBytes(row.getBytes("sha256")),
                row.getLong("size"),
                row.getBytes("description"),
                row.getBytes("content"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}

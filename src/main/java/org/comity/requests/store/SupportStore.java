package org.comity.requests.store;

import java.util.Optional;
import java.util.UUID;
import org.comity.requests.RequestId;
import org.comity.vault.DocumentId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The papers that support an order and are not shown to the provider: rows of `requests_support`.
public class SupportStore {

    private final JdbcClient database;

    public SupportStore(JdbcClient database) {
        this.database = database;
    }

    public void add(RequestId request, DocumentId document, Sha256 content, Sha256 printed) {
        database.sql("""
                        INSERT INTO requests_support (request_id, document_id, content_sha256, document_sha256)
                        VALUES (:request, :document, :content, :printed)
                        """)
                .param("request", request.value())
                .param("document", document.value())
                .param("content", content.bytes())
                .param("printed", printed.bytes())
                .update();
    }

    /// Empty where nothing is kept from a provider, and before sending.
    public Optional<DocumentId> of(RequestId request) {
        return database.sql("SELECT document_id FROM requests_support WHERE request_id = :request")
                .param("request", request.value())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }
}

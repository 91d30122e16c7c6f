package org.comity.requests.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.comity.requests.RecordedDigest;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The digests of what was sent ([RequestStore#saveSent] writes them), by which anyone who holds a document can ask for
/// it.
public class RecordedDocuments {

    private final JdbcClient database;

    public RecordedDocuments(JdbcClient database) {
        this.database = database;
    }

    public Optional<RecordedDigest> find(Sha256 digest) {
        return database.sql("""
                        SELECT sent_at, document_sha256 = :digest AS whole, exercise FROM requests_request
                        WHERE sent_at IS NOT NULL AND (content_sha256 = :digest OR document_sha256 = :digest)
                        UNION ALL
                        SELECT r.sent_at, s.document_sha256 = :digest, r.exercise
                        FROM requests_support s JOIN requests_request r ON r.id = s.request_id
                        WHERE s.content_sha256 = :digest OR s.document_sha256 = :digest
                        ORDER BY sent_at LIMIT 1
                        """)
                .param("digest", digest.bytes())
                .query((row, number) -> new RecordedDigest(
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("whole"),
                        row.getBoolean("exercise")))
                .optional();
    }
}

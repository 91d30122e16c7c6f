package org.comity.requests.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who read requests, and when; reading the same again within a minute is one line.
public class ReadingStore {

    /// What was read.
    public enum What {
        CASE,
        /// Its line in the list: reference and subject.
        LIST,
        /// That there is such a request, and nothing it says.
        NOTICE,
        DOCUMENT,
        RECEIPT,
        /// The draft of the request for assistance that follows.
        ASSISTANCE
    }

    /// A line of the history.
    public record Row(PersonId officer, What what, Instant minute) {}

    private final JdbcClient database;

    public ReadingStore(JdbcClient database) {
        this.database = database;
    }

    public void add(Officer reader, What what, List<RequestId> requests, Instant at) {
        if (requests.isEmpty()) {
            return;
        }
        database.sql("""
                        INSERT INTO requests_reading (officer_id, authority_id, what, request_ids, ids_sha256, minute)
                        VALUES (:officer, :authority, :what, :requests, :digest, :minute) ON CONFLICT DO NOTHING
                        """)
                .param("officer", reader.id().value())
                .param("authority", reader.authority().id().value())
                .param("what", what.name())
                .param("requests", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .param("digest", digest(requests).bytes())
                .param("minute", at.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A list is too long for an index; its digest is not.
    private static Sha256 digest(List<RequestId> requests) {
        return Sha256.of(requests.stream()
                .map(RequestId::toString)
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.US_ASCII));
    }

    /// The readings of a request by people of one authority, the newest first.
    public List<Row> of(RequestId request, AuthorityId authority) {
        return database.sql("""
                        SELECT officer_id, what, minute FROM requests_reading
                        WHERE request_ids @> ARRAY[CAST(:request AS uuid)] AND authority_id = :authority
                        ORDER BY minute DESC, number DESC
                        """)
                .param("request", request.value())
                .param("authority", authority.value())
                .query((row, number) -> new Row(
                        new PersonId(row.getObject("officer_id", UUID.class)),
                        What.valueOf(row.getString("what")),
                        row.getObject("minute", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The request of a reference that an authority is a side of, once it may know of it, or was given a copy of.
    public Optional<RequestId> named(String reference, AuthorityId authority, List<String> visibleToRequested) {
        return database.sql("""
                        SELECT id FROM requests_request WHERE reference = :reference
                        AND (requesting_authority = :authority
                             OR (requested_authority = :authority AND status IN (:visible))
                             OR id IN (SELECT request_id FROM requests_second_message
                                       WHERE authority_id = :authority))
                        """)
                .param("reference", reference)
                .param("authority", authority.value())
                .param("visible", visibleToRequested)
                .query(UUID.class)
                .optional()
                .map(RequestId::new);
    }
}

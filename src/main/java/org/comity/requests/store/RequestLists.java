package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.RequestSummary;
import org.comity.requests.model.Field;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lists of requests an authority sees.
public class RequestLists {

    private static final List<String> VISIBLE_TO_REQUESTED = Arrays.stream(Status.values())
            .filter(Status::visibleToRequested)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;
    private final Directory directory;
    private final SealedContent sealing;

    public RequestLists(JdbcClient database, Directory directory, SealedContent sealing) {
        this.database = database;
        this.directory = directory;
        this.sealing = sealing;
    }

    /// What an officer's authority sent and received, the newest change first.
    public List<RequestSummary> of(Officer reader, int atMost) {
        var authorities = directory.authorities().stream()
                .collect(Collectors.toMap(known -> known.id().value(), known -> known));
        var rows = database.sql("""
                        (SELECT * FROM requests_request WHERE requesting_authority = :own
                         ORDER BY changed_at DESC LIMIT :most)
                        UNION ALL
                        (SELECT * FROM requests_request WHERE requested_authority = :own AND status IN (:visible)
                         AND requesting_authority <> :own ORDER BY changed_at DESC LIMIT :most)
                        ORDER BY changed_at DESC LIMIT :most
                        """)
                .param("own", reader.authority().id().value())
                .param("visible", VISIBLE_TO_REQUESTED)
                .param("most", atMost)
                .query(RequestLists::row)
                .list();
        var keys = sealing.keys(rows.stream().map(Row::caseKey).collect(Collectors.toSet()));
        return rows.stream().map(row -> summary(row, keys, reader, authorities)).toList();
    }

    /// A line of the list, still sealed.
    private record Row(
            RequestId id,
            String reference,
            UUID requesting,
            UUID requested,
            Status status,
            CaseKeyId caseKey,
            byte[] content,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean openEnded,
            Instant changedAt) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("requesting_authority", UUID.class),
                row.getObject("requested_authority", UUID.class),
                Status.valueOf(row.getString("status")),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                row.getBytes("content"),
                row.getObject("preserved_from", LocalDate.class),
                row.getObject("preserved_until", LocalDate.class),
                row.getBoolean("open_ended"),
                Objects.requireNonNull(RequestStore.instant(row, "changed_at")));
    }

    private RequestSummary summary(Row row, KeyRing keys, Officer reader, Map<UUID, Authority> authorities) {
        var requesting = Objects.requireNonNull(authorities.get(row.requesting()));
        var requested = Objects.requireNonNull(authorities.get(row.requested()));
        var content = sealing.open(keys, row.caseKey(), row.content());
        return new RequestSummary(
                row.id(),
                row.reference(),
                Sensitive.of(content.value(Field.SUBJECT)),
                requesting.country(),
                requested.country(),
                requesting.id().equals(reader.authority().id()) ? Side.REQUESTING : Side.REQUESTED,
                row.status(),
                row.from() == null || row.until() == null
                        ? null
                        : new PreservationClock(row.from(), row.until(), requested.zone(), row.openEnded()),
                row.changedAt());
    }
}

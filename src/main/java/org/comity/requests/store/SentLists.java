package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.PersonId;
import org.comity.requests.AddressedEntity;
import org.comity.requests.RequestId;
import org.comity.requests.SentLine;
import org.comity.requests.SentLine.Hand;
import org.comity.requests.model.Act;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Report;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.requests.model.Step;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What was sent in the name of an authority, one line for each sending.
public class SentLists {

    private static final String LINE = """
            SELECT p.number, p.at, r.id, r.reference, r.measure, r.requested_authority,
                   r.requested_country, r.entity, r.status, r.case_key,
                   coalesce(h.cautions, '{}') AS cautions,
                   %s
            FROM requests_pace p JOIN requests_request r ON r.id = p.request_id
            LEFT JOIN requests_hold h ON h.sending = p.number
            WHERE p.act = 'SEND' AND p.authority_id = :own
            """.formatted(StepStore.reported("r"));
    private static final List<String> HANDS =
            List.of("START", "SUBMIT", "APPROVE", "SEND", "HOLD", "RELEASE", "RECALL");

    private final JdbcClient database;
    private final Directory directory;
    private final SealedContent sealing;

    public SentLists(JdbcClient database, Directory directory, SealedContent sealing) {
        this.database = database;
        this.directory = directory;
        this.sealing = sealing;
    }

    /// The newest first.
    ///
    /// @param before lists sendings with a lower number only
    public List<SentLine> of(AuthorityId own, long before, int atMost) {
        return lines(database.sql(LINE + " AND p.number < :before ORDER BY p.number DESC LIMIT :most")
                .param("own", own.value())
                .param("before", before)
                .param("most", atMost));
    }

    /// The last sending of one request.
    public Optional<SentLine> of(AuthorityId own, RequestId id) {
        return lines(database.sql(LINE + " AND p.request_id = :id ORDER BY p.number DESC LIMIT 1")
                        .param("own", own.value())
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    /// The last sending of each of several requests, the oldest first.
    public List<SentLine> of(AuthorityId own, Collection<RequestId> ids) {
        return ids.isEmpty()
                ? List.of()
                : lines(database.sql(LINE + """
                         AND p.request_id IN (:ids) AND p.number = (SELECT max(q.number) FROM requests_pace q
                            WHERE q.request_id = p.request_id AND q.act = 'SEND') ORDER BY p.number
                        """)
                        .param("own", own.value())
                        .param("ids", ids.stream().map(RequestId::value).toList()));
    }

    private List<SentLine> lines(StatementSpec asked) {
        var rows = asked.params(StepStore.OF_REPORTED).query(SentLists::row).list();
        var keys = sealing.keys(rows.stream().map(Row::caseKey).collect(Collectors.toSet()));
        var hands = hands(rows, keys);
        var authorities = directory.authorities().stream().collect(Collectors.toMap(Authority::id, known -> known));
        return rows.stream()
                .map(row -> new SentLine(
                        row.number(),
                        row.id(),
                        row.reference(),
                        row.measure(),
                        row.entity() == null
                                ? Objects.requireNonNull(authorities.get(row.requested()))
                                : AddressedEntity.of(row.entity(), row.country()),
                        row.status(),
                        row.reported() && Report.tells(row.status()),
                        row.at(),
                        row.cautions(),
                        hands.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private record Row(
            long number,
            Instant at,
            RequestId id,
            String reference,
            RequestedMeasure measure,
            AuthorityId requested,
            Country country,
            @Nullable String entity,
            Status status,
            boolean reported,
            Set<Caution> cautions,
            CaseKeyId caseKey) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                RequestedMeasure.valueOf(row.getString("measure")),
                new AuthorityId(row.getObject("requested_authority", UUID.class)),
                Country.of(row.getString("requested_country")),
                row.getString("entity"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("reported"),
                Arrays.stream((String[]) row.getArray("cautions").getArray())
                        .map(Caution::valueOf)
                        .collect(Collectors.toSet()),
                new CaseKeyId(row.getObject("case_key", UUID.class)));
    }

    /// Names are sealed with the case; nobody can read those of a destroyed one any more.
    private Map<RequestId, List<Hand>> hands(Collection<Row> rows, KeyRing keys) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var cases = rows.stream().collect(Collectors.toMap(Row::id, Row::caseKey, (one, same) -> one));
        return database
                .sql("""
                        SELECT request_id, act, at, details FROM requests_step
                        WHERE request_id IN (:ids) AND act IN (:acts) ORDER BY request_id, number
                        """)
                .param("ids", cases.keySet().stream().map(RequestId::value).collect(Collectors.toSet()))
                .param("acts", HANDS)
                .query((row, number) -> {
                    var id = new RequestId(row.getObject("request_id", UUID.class));
                    var caseKey = Objects.requireNonNull(cases.get(id));
                    var details = sealing.openDetails(keys, caseKey, row.getBytes("details"));
                    var person = details.get(Step.PERSON);
                    return Map.entry(
                            id,
                            new Hand(
                                    Act.valueOf(row.getString("act")),
                                    details.getOrDefault("officer", ""),
                                    person == null ? null : new PersonId(UUID.fromString(person)),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                })
                .list()
                .stream()
                .filter(entry -> !entry.getValue().officer().isEmpty())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

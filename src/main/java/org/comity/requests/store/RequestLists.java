package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.AddressedEntity;
import org.comity.requests.RequestId;
import org.comity.requests.RequestSummary;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.Report;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /// What an officer's authority sent and received, without what is for those alone who work on it; the newest change
    /// first.
    public List<RequestSummary> of(Officer reader, int atMost) {
        var authorities = directory.authorities().stream()
                .collect(Collectors.toMap(known -> known.id().value(), known -> known));
        var rows = database.sql("""
                        SELECT listed.*, EXISTS (SELECT 1 FROM requests_member m
                                WHERE m.request_id = listed.id AND m.person_id = :reader) AS member,
                            %s
                        FROM ((SELECT * FROM requests_request r WHERE requesting_authority = :own AND NOT exercise
                               AND (handling <> 'RED' OR EXISTS (SELECT 1 FROM requests_member m
                                    WHERE m.request_id = r.id AND m.person_id = :reader))
                               ORDER BY changed_at DESC LIMIT :most)
                              UNION ALL
                              (SELECT * FROM requests_request r WHERE requested_authority = :own AND NOT exercise
                               AND status IN (:visible) AND requesting_authority <> :own
                               AND (handling <> 'RED' OR EXISTS (SELECT 1 FROM requests_member m
                                    WHERE m.request_id = r.id AND m.person_id = :reader))
                               ORDER BY changed_at DESC LIMIT :most)) listed
                        ORDER BY changed_at DESC LIMIT :most
                        """.formatted(StepStore.reported("listed")))
                .params(StepStore.OF_REPORTED)
                .param("own", reader.authority().id().value())
                .param("reader", reader.id().value())
                .param("visible", VISIBLE_TO_REQUESTED)
                .param("most", atMost)
                .query((row, number) -> row(row, row.getBoolean("member"), row.getBoolean("reported")))
                .list();
        var keys = sealing.keys(rows.stream().map(Row::caseKey).collect(Collectors.toSet()));
        return rows.stream().map(row -> summary(row, keys, reader, authorities)).toList();
    }

    /// The requests of one case that an officer's authority is a side of, in the order in which they were begun; empty
    /// where there is only one.
    public List<RequestSummary> ofCase(Officer reader, UUID chain, int atMost) {
        var rows = database.sql("""
                        SELECT r.*, EXISTS (SELECT 1 FROM requests_member m
                                WHERE m.request_id = r.id AND m.person_id = :reader) AS member,
                            %s
                        FROM requests_request r WHERE chain_id = :chain AND NOT exercise
                        AND (requesting_authority = :own OR (requested_authority = :own AND status IN (:visible)))
                        ORDER BY started_at, id LIMIT :most
                        """.formatted(StepStore.reported("r")))
                .params(StepStore.OF_REPORTED)
                .param("own", reader.authority().id().value())
                .param("reader", reader.id().value())
                .param("chain", chain)
                .param("visible", VISIBLE_TO_REQUESTED)
                .param("most", atMost)
                .query((row, number) -> row(row, row.getBoolean("member"), row.getBoolean("reported")))
                .list();
        return rows.size() < 2 ? List.of() : summaries(rows, reader);
    }

    /// Requests by name that an officer's authority is a side of, in the order asked.
    public List<RequestSummary> among(Officer reader, List<RequestId> ids, int atMost) {
        return summaries(
                database.sql("""
                        SELECT r.*, EXISTS (SELECT 1 FROM requests_member m
                                WHERE m.request_id = r.id AND m.person_id = :reader) AS member,
                            %s
                        FROM unnest(CAST(:ids AS uuid[])) WITH ORDINALITY asked (id, place)
                        JOIN requests_request r ON r.id = asked.id WHERE NOT exercise
                        AND (requesting_authority = :own OR (requested_authority = :own AND status IN (:visible)))
                        ORDER BY asked.place LIMIT :most
                        """.formatted(StepStore.reported("r")))
                        .params(StepStore.OF_REPORTED)
                        .param("own", reader.authority().id().value())
                        .param("reader", reader.id().value())
                        .param("ids", ids.stream().map(RequestId::value).toArray(UUID[]::new))
                        .param("visible", VISIBLE_TO_REQUESTED)
                        .param("most", atMost)
                        .query((row, number) -> row(row, row.getBoolean("member"), row.getBoolean("reported")))
                        .list(),
                reader);
    }

    private List<RequestSummary> summaries(List<Row> rows, Officer reader) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var authorities = directory.authorities().stream()
                .collect(Collectors.toMap(known -> known.id().value(), known -> known));
        var keys = sealing.keys(rows.stream().map(Row::caseKey).collect(Collectors.toSet()));
        return rows.stream().map(row -> summary(row, keys, reader, authorities)).toList();
    }

    /// An envelope before anyone asked the policy.
    ///
    /// @param members who works on it, on either side
    public record Unopened(
            RequestId id,
            String reference,
            Country requesting,
            Status status,
            String urgency,
            @Nullable PreservationClock clock,
            Set<PersonId> members) {

        public Unopened {
            members = Set.copyOf(members);
        }
    }

    /// The requests under TLP:RED that reached an officer's authority and that the officer does not work on.
    public List<Unopened> unopened(Officer reader, int atMost) {
        var rows = askUnopened(
                        "SELECT r.*, ARRAY(SELECT person_id FROM requests_member m WHERE m.request_id = r.id) AS members",
                        reader,
                        atMost)
                .query((row, number) -> new Closed(row(row, false, false), country(row), members(row)))
                .list();
        var keys =
                sealing.keys(rows.stream().map(closed -> closed.row().caseKey()).collect(Collectors.toSet()));
        return rows.stream()
                .map(closed -> unopened(closed, keys, reader.authority()))
                .toList();
    }

    /// By name and status the same requests, in the same order.
    public Map<RequestId, Status> unopenedNames(Officer reader, int atMost) {
        var names = new LinkedHashMap<RequestId, Status>();
        askUnopened("SELECT r.id, r.status", reader, atMost).query((RowCallbackHandler) row ->
                names.put(new RequestId(row.getObject("id", UUID.class)), Status.valueOf(row.getString("status"))));
        return names;
    }

    private JdbcClient.StatementSpec askUnopened(String columns, Officer reader, int atMost) {
        return database.sql(columns + """
                         FROM requests_request r WHERE requested_authority = :own AND handling = 'RED' AND NOT exercise
                        AND status IN (:visible) AND requesting_authority <> :own AND NOT EXISTS
                            (SELECT 1 FROM requests_member m WHERE m.request_id = r.id AND m.person_id = :reader)
                        ORDER BY changed_at DESC LIMIT :most
                        """)
                .param("own", reader.authority().id().value())
                .param("reader", reader.id().value())
                .param("visible", VISIBLE_TO_REQUESTED)
                .param("most", atMost);
    }

    private record Closed(Row row, Country requesting, Set<PersonId> members) {}

    private static Country country(ResultSet row) throws SQLException {
        return Country.of(row.getString("requesting_country"));
    }

    private static Set<PersonId> members(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("members").getArray())
                .map(id -> new PersonId((UUID) id))
                .collect(Collectors.toSet());
    }

    /// Of all that the request says nothing but its urgency leaves this place.
    private Unopened unopened(Closed closed, KeyRing keys, Authority requested) {
        var row = closed.row();
        return new Unopened(
                row.id(),
                row.reference(),
                closed.requesting(),
                row.status(),
                row.measure().inEmergency()
                        ? Field.IN_DANGER
                        : sealing.open(keys, row.caseKey(), row.content()).value(Field.URGENCY),
                row.clock(requested),
                closed.members());
    }

    /// A line of the list, still sealed.
    private record Row(
            RequestId id,
            String reference,
            UUID requesting,
            UUID requested,
            RequestedMeasure measure,
            @Nullable String entity,
            Country country,
            Handling handling,
            Status status,
            CaseKeyId caseKey,
            byte[] content,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean openEnded,
            boolean member,
            boolean reported,
            Instant changedAt) {

        @Nullable
        PreservationClock clock(Authority requested) {
            return from == null || until == null
                    ? null
                    : new PreservationClock(from, until, requested.zone(), openEnded);
        }
    }

    private static Row row(ResultSet row, boolean member, boolean reported) throws SQLException {
        return new Row(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("requesting_authority", UUID.class),
                row.getObject("requested_authority", UUID.class),
                RequestedMeasure.valueOf(row.getString("measure")),
                row.getString("entity"),
                Country.of(row.getString("requested_country")),
                Handling.valueOf(row.getString("handling")),
                Status.valueOf(row.getString("status")),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                row.getBytes("content"),
                row.getObject("preserved_from", LocalDate.class),
                row.getObject("preserved_until", LocalDate.class),
                row.getBoolean("open_ended"),
                member,
                reported,
                Objects.requireNonNull(RequestStore.instant(row, "changed_at")));
    }

    private RequestSummary summary(Row row, KeyRing keys, Officer reader, Map<UUID, Authority> authorities) {
        var requesting = Objects.requireNonNull(authorities.get(row.requesting()));
        var requested = row.entity() == null
                ? Objects.requireNonNull(authorities.get(row.requested()))
                : AddressedEntity.of(row.entity(), row.country());
        var content = sealing.open(keys, row.caseKey(), row.content());
        return new RequestSummary(
                row.id(),
                row.reference(),
                row.measure(),
                Sensitive.of(content.value(Field.SUBJECT)),
                requesting.country(),
                requested.country(),
                requesting.id().equals(reader.authority().id()) ? Side.REQUESTING : Side.REQUESTED,
                row.handling(),
                row.member(),
                row.status(),
                row.reported() && Report.tells(row.status()),
                row.clock(requested),
                row.changedAt());
    }
}

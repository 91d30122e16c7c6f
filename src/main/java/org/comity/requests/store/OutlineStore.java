package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.PersonId;
import org.comity.requests.AddressedEntity;
import org.comity.requests.CaseOutline;
import org.comity.requests.CaseOutlines;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.requests.model.Withholding;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests as projections see them, with one question each and one for their keys.
public class OutlineStore implements CaseOutlines {

    private static final String ROWS = """
            SELECT r.*, ARRAY(SELECT person_id FROM requests_member m WHERE m.request_id = r.id) AS members
            FROM requests_request r WHERE NOT exercise
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;
    private final Directory directory;
    private final SealedContent sealing;
    private final StepStore steps;

    public OutlineStore(JdbcClient database, Directory directory, SealedContent sealing, StepStore steps) {
        this.steps = steps;
        this.database = database;
        this.directory = directory;
        this.sealing = sealing;
    }

    @Override
    public Optional<CaseOutline> of(RequestId id) {
        return opened(database.sql(ROWS + " AND id = :id")
                        .param("id", id.value())
                        .query(OutlineStore::row)
                        .list())
                .stream()
                .findFirst();
    }

    /// Two statements: whoever works on it is read once the wait is over, and not as it was before.
    @Override
    public Optional<CaseOutline> held(RequestId id) {
        return database.sql("SELECT id FROM requests_request WHERE id = :id FOR SHARE")
                .param("id", id.value())
                .query((row, number) -> id)
                .optional()
                .flatMap(this::of);
    }

    @Override
    public List<RequestId> after(@Nullable RequestId id, int atMost) {
        return database.sql(
                        "SELECT id FROM requests_request WHERE NOT exercise AND id > :after ORDER BY id LIMIT :most")
                .param("after", id == null ? FIRST : id.value())
                .param("most", atMost)
                .query((row, number) -> new RequestId(Objects.requireNonNull(row.getObject("id", UUID.class))))
                .list();
    }

    private List<CaseOutline> opened(List<Row> rows) {
        var keys = sealing.keys(rows.stream().map(Row::caseKey).collect(Collectors.toSet()));
        var named = directory.authorities(rows.stream()
                .flatMap(row -> Stream.of(row.requesting(), row.requested()))
                .map(AuthorityId::new)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> opened(row, keys, named)).toList();
    }

    private CaseOutline opened(Row row, KeyRing keys, Map<AuthorityId, Authority> named) {
        var content = sealing.open(keys, row.caseKey(), row.content());
        var requesting = authority(row.requesting(), named);
        var requested = row.entity() == null
                ? authority(row.requested(), named)
                : AddressedEntity.of(row.entity(), row.requestedCountry());
        return new CaseOutline(
                row.id(),
                row.reference(),
                row.measure(),
                requesting.id(),
                row.entity() == null ? requested.id() : null,
                requesting.country(),
                requested.country(),
                requesting.zone(),
                requested.zone(),
                row.status(),
                row.handling(),
                row.members(),
                row.measure().inEmergency() ? Field.IN_DANGER : content.value(Field.URGENCY),
                Sensitive.of(words(content)),
                Sensitive.of(words(received(row, content))),
                row.caseKey(),
                keys.destruction(row.caseKey()).isPresent(),
                row.begunAt(),
                row.changedAt());
    }

    /// Article 26(2): what is told under conditions is not found either before they are accepted.
    private Content received(Row row, Content content) {
        var done = row.measure() == RequestedMeasure.SPONTANEOUS_INFORMATION ? steps.acts(row.id()) : Set.<Act>of();
        return Withholding.seenByReceiver(row.measure(), content, done);
    }

    /// Identifiers first, then what the fields say in their order. Closed choices find nothing that a filter does not
    /// find better.
    private static Set<String> words(Content content) {
        var words = new LinkedHashSet<String>();
        content.identifiers().forEach(identifier -> words.add(identifier.value()));
        for (var field : Field.values()) {
            if (field.kind().choices().isEmpty() && content.has(field)) {
                words.add(content.value(field));
            }
        }
        return Collections.unmodifiableSet(words);
    }

    private static Authority authority(UUID id, Map<AuthorityId, Authority> named) {
        var found = named.get(new AuthorityId(id));
        if (found == null) {
            throw new IllegalStateException("No authority " + id);
        }
        return found;
    }

    private record Row(
            RequestId id,
            String reference,
            RequestedMeasure measure,
            UUID requesting,
            UUID requested,
            @Nullable String entity,
            Country requestedCountry,
            Status status,
            Handling handling,
            Set<PersonId> members,
            CaseKeyId caseKey,
            Sealed sealed,
            Instant begunAt,
            Instant changedAt) {

        byte[] content() {
            return sealed.bytes();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(byte[] bytes) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                RequestedMeasure.valueOf(row.getString("measure")),
                row.getObject("requesting_authority", UUID.class),
                row.getObject("requested_authority", UUID.class),
                row.getString("entity"),
                Country.of(row.getString("requested_country")),
                Status.valueOf(row.getString("status")),
                Handling.valueOf(row.getString("handling")),
                Arrays.stream((Object[]) row.getArray("members").getArray())
                        .map(id -> new PersonId((UUID) id))
                        .collect(Collectors.toSet()),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                new Sealed(row.getBytes("content")),
                Objects.requireNonNull(RequestStore.instant(row, "started_at")),
                Objects.requireNonNull(RequestStore.instant(row, "changed_at")));
    }
}

package org.comity.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.PersonId;
import org.comity.requests.AddressedEntity;
import org.comity.requests.RequestId;
import org.comity.requests.Sandbox;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Origin;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Destruction;
import org.comity.vault.DocumentId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `requests_request` and `requests_writer`; whoever writes works on the request.
public class RequestStore {

    private static final String REQUEST = "SELECT * FROM requests_request WHERE id = :id";

    /// Arrived, and the requested Party has not decided on it.
    private static final List<String> UNDECIDED = Arrays.stream(Status.values())
            .filter(status -> status.visibleToRequested()
                    && !status.ended()
                    && status != Status.EXECUTED
                    && status != Status.NOT_POSSIBLE
                    && status != Status.CLOSED)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;
    private final Directory directory;
    private final SealedContent sealing;
    private final MemberStore members;

    public RequestStore(JdbcClient database, Directory directory, SealedContent sealing, MemberStore members) {
        this.database = database;
        this.directory = directory;
        this.sealing = sealing;
        this.members = members;
    }

    public Optional<Stored> find(RequestId id) {
        return query(REQUEST, id);
    }

    /// The same, held against others until the transaction ends.
    public Optional<Stored> findForChange(RequestId id) {
        return query(REQUEST + " FOR UPDATE", id);
    }

    /// Holds it against others until the transaction ends, and reads nothing of it.
    public void hold(RequestId id) {
        database.sql("SELECT 1 AS one FROM requests_request WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> row.getInt("one"))
                .optional();
    }

    private Optional<Stored> query(String sql, RequestId id) {
        return database.sql(sql).param("id", id.value()).query(this::stored).optional();
    }

    /// The next reference of an exercise, such as `EXERCISE-2026-000412`: nobody takes it for one of a State.
    public String nextExercise(int year) {
        return nextReference(Country.EXERCISE_REQUESTING.code(), year)
                .replaceFirst("^" + Country.EXERCISE_REQUESTING, "EXERCISE");
    }

    /// The next reference of a State, such as `PT-2026-000412`.
    public String nextReference(String country, int year) {
        var number = database.sql("""
                        INSERT INTO requests_number (country, year, last) VALUES (:country, :year, 1)
                        ON CONFLICT (country, year) DO UPDATE SET last = requests_number.last + 1 RETURNING last
                        """)
                .param("country", country)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%06d".formatted(country, year, number);
    }

    public void add(Request request, CaseKeyId caseKey) {
        database.sql("""
                        INSERT INTO requests_request (id, reference, requesting_authority, requested_authority,
                            requesting_country, requested_country, second_language, handling, status, case_key, content,
                            changed_at, started_at, exercise, measure, chain_id, follows_id, entity)
                        VALUES (:id, :reference, :requesting, :requested, :requestingCountry, :requestedCountry,
                            :language, :handling, :status, :caseKey, :content, :at, :at, :exercise,
                            :measure, :chain, :follows, :entity)
                        """)
                .param("exercise", request.exercise())
                .param("measure", request.measure().name())
                .param("chain", request.origin().chain())
                .param("follows", value(request.origin().follows()))
                .param("entity", nameOnly(request))
                .param("id", request.id().value())
                .param("reference", request.reference())
                .param("requesting", request.requesting().id().value())
                .param("requested", request.requested().id().value())
                .param("requestingCountry", request.requesting().country().code())
                .param("requestedCountry", request.requested().country().code())
                .param("language", request.secondLanguage().code())
                .param("handling", request.handling().name())
                .param("status", request.status().name())
                .param("caseKey", caseKey.value())
                .param("content", sealing.seal(caseKey, request.content()))
                .param("at", at(request.changedAt()))
                .update();
        request.writers().forEach(writer -> addWriter(request, writer));
    }

    /// Writes status, clock and time of an existing request; its content is written by [#saveContent] alone.
    public void save(Request request) {
        var clock = request.clock();
        database.sql("""
                        UPDATE requests_request SET status = :status, sent_at = :sent, preserved_from = :from,
                            preserved_until = :until, open_ended = :open, changed_at = :at WHERE id = :id
                        """)
                .param("id", request.id().value())
                .param("status", request.status().name())
                .param("sent", request.sentAt() == null ? null : at(request.sentAt()))
                .param("from", clock == null ? null : clock.from())
                .param("until", clock == null ? null : clock.until())
                .param("open", clock != null && clock.openEnded())
                .param("at", at(request.changedAt()))
                .update();
    }

    public void saveContent(Request request, CaseKeyId caseKey, PersonId writer) {
        database.sql("UPDATE requests_request SET content = :content, second_language = :language,"
                        + " handling = :handling, changed_at = :at WHERE id = :id")
                .param("id", request.id().value())
                .param("content", sealing.seal(caseKey, request.content()))
                .param("language", request.secondLanguage().code())
                .param("handling", request.handling().name())
                .param("at", at(request.changedAt()))
                .update();
        addWriter(request, writer);
    }

    /// Writes that it went out, in one stroke: its status, its document, and the digests by which anyone
    /// who holds it can ask for it.
    ///
    /// @param content of what the document says
    /// @param printed of the document under its seal
    public void saveSent(Request sent, DocumentId document, Sha256 content, Sha256 printed) {
        database.sql("""
                        UPDATE requests_request SET status = :status, sent_at = :at, changed_at = :at,
                            document_id = :document, content_sha256 = :content, document_sha256 = :printed
                        WHERE id = :id
                        """)
                .param("id", sent.id().value())
                .param("status", sent.status().name())
                .param("at", at(sent.changedAt()))
                .param("document", document.value())
                .param("content", content.bytes())
                .param("printed", printed.bytes())
                .update();
    }

    public void saveHandling(Request request) {
        database.sql("UPDATE requests_request SET handling = :handling WHERE id = :id")
                .param("id", request.id().value())
                .param("handling", request.handling().name())
                .update();
    }

    private void addWriter(Request request, PersonId writer) {
        database.sql(
                        "INSERT INTO requests_writer (request_id, officer_id) VALUES (:id, :officer) ON CONFLICT DO NOTHING")
                .param("id", request.id().value())
                .param("officer", writer.value())
                .update();
        members.add(request.id(), writer, writer, request.changedAt());
    }

    /// Who wrote in a request, and who works on it.
    private record People(Set<PersonId> writers, Set<PersonId> members) {}

    /// A question of its own, after the row is held: asked with it, it would be answered as of before the waiting.
    private People people(RequestId id) {
        var people = new People(new HashSet<>(), new HashSet<>());
        database.sql("""
                        SELECT officer_id AS person, true AS writer FROM requests_writer WHERE request_id = :id
                        UNION ALL SELECT person_id, false FROM requests_member WHERE request_id = :id
                        """).param("id", id.value()).query(row -> {
            var person = new PersonId(row.getObject("person", UUID.class));
            (row.getBoolean("writer") ? people.writers() : people.members()).add(person);
        });
        return people;
    }

    /// Requests whose clock ended before a day; the day is the earliest anywhere on earth, the model decides exactly.
    /// Those of exercises run out unobserved.
    public List<RequestId> endedBefore(LocalDate day, int atMost) {
        return database.sql("""
                        SELECT id FROM requests_request
                        WHERE status IN ('PRESERVED', 'EXTENSION_ASKED', 'ASSISTANCE_REQUESTED')
                        AND preserved_until < :day AND NOT open_ended AND NOT exercise
                        ORDER BY preserved_until LIMIT :most
                        """)
                .param("day", day)
                .param("most", atMost)
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Preservations whose clock runs, of the case and in the State of a request that arrived.
    public List<RequestId> preservedBefore(RequestId arrived) {
        return database.sql("""
                        SELECT p.id FROM requests_request a JOIN requests_request p
                            ON p.chain_id = a.chain_id AND p.requested_country = a.requested_country
                        WHERE a.id = :id AND NOT p.exercise
                        AND (p.status IN ('PRESERVED', 'EXTENSION_ASKED')
                            OR p.status = 'ASSISTANCE_REQUESTED' AND NOT p.open_ended) ORDER BY p.id
                        """)
                .param("id", arrived.value())
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /// A request for one of these measures that has arrived and is not decided, of the case and in the State of a
    /// preservation; the first of them.
    public Optional<RequestId> undecidedBeside(RequestId preserved, Set<RequestedMeasure> measures) {
        return database.sql("""
                        SELECT a.id FROM requests_request p JOIN requests_request a
                            ON a.chain_id = p.chain_id AND a.requested_country = p.requested_country
                        WHERE p.id = :id AND p.measure = 'PRESERVATION' AND a.measure IN (:measures) AND NOT a.exercise
                        AND a.status IN (:undecided) ORDER BY a.sent_at, a.id LIMIT 1
                        """)
                .param("id", preserved.value())
                .param("measures", measures.stream().map(Enum::name).toList())
                .param("undecided", UNDECIDED)
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// Requests that were sent, without exercises, by their ids.
    ///
    /// @param after the id before the first; null for the first of all
    public List<RequestId> sentAfter(@Nullable RequestId after, int most) {
        return database.sql("""
                        SELECT id FROM requests_request WHERE id > :after AND sent_at IS NOT NULL AND NOT exercise
                        ORDER BY id LIMIT :most
                        """)
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        var id = new RequestId(row.getObject("id", UUID.class));
        var caseKey = new CaseKeyId(row.getObject("case_key", UUID.class));
        var exercise = row.getBoolean("exercise");
        var both = exercise ? Both.of(new Sandbox(id)) : both(row);
        var keys = sealing.keys(Set.of(caseKey));
        var document = row.getObject("document_id", UUID.class);
        var people = people(id);
        var request = new Request(
                id,
                row.getString("reference"),
                new Origin(
                        RequestedMeasure.valueOf(row.getString("measure")),
                        row.getObject("chain_id", UUID.class),
                        named(row.getObject("follows_id", UUID.class))),
                both.requesting(),
                both.requested(),
                Language.ofCode(row.getString("second_language")).orElseThrow(),
                Handling.valueOf(row.getString("handling")),
                Status.valueOf(row.getString("status")),
                sealing.open(keys, caseKey, row.getBytes("content")),
                people.writers(),
                people.members(),
                false,
                instant(row, "sent_at"),
                clock(row, both.requested()),
                Objects.requireNonNull(instant(row, "changed_at")));
        return new Stored(
                request,
                caseKey,
                document == null ? null : new DocumentId(document),
                keys.destruction(caseKey).orElse(null));
    }

    /// Of an addressee that is not enrolled its name is all there is.
    private static @Nullable String nameOnly(Request request) {
        return request.toEntity() || request.withoutOfficers()
                ? request.requested().name()
                : null;
    }

    private static @Nullable UUID value(@Nullable RequestId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable RequestId named(@Nullable UUID id) {
        return id == null ? null : new RequestId(id);
    }

    /// Who asks, and who is asked.
    private record Both(Authority requesting, Authority requested) {
        static Both of(Sandbox sandbox) {
            return new Both(sandbox.requesting(), sandbox.requested());
        }
    }

    private Both both(ResultSet row) throws SQLException {
        var requesting = new AuthorityId(row.getObject("requesting_authority", UUID.class));
        var entity = row.getString("entity");
        if (entity != null) {
            return new Both(
                    known(requesting, directory.authority(requesting).orElse(null)),
                    AddressedEntity.of(entity, Country.of(row.getString("requested_country"))));
        }
        var requested = new AuthorityId(row.getObject("requested_authority", UUID.class));
        var found = directory.authorities(Set.of(requesting, requested));
        return new Both(known(requesting, found.get(requesting)), known(requested, found.get(requested)));
    }

    private static Authority known(AuthorityId id, @Nullable Authority found) {
        if (found == null) {
            throw new IllegalStateException("No authority " + id);
        }
        return found;
    }

    static @Nullable PreservationClock clock(ResultSet row, Authority requested) throws SQLException {
        var from = row.getObject("preserved_from", LocalDate.class);
        var until = row.getObject("preserved_until", LocalDate.class);
        return from == null ? null : new PreservationClock(from, until, requested.zone(), row.getBoolean("open_ended"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// A request as it lies in the database, with the keys to what belongs to it.
    ///
    /// @param destroyed since when nobody can read what it said; null while it can be read
    public record Stored(
            Request request,
            CaseKeyId caseKey,
            @Nullable DocumentId document,
            @Nullable Destruction destroyed) {}
}

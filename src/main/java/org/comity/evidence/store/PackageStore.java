package org.comity.evidence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.Condition;
import org.comity.evidence.model.EvidencePackage;
import org.comity.evidence.model.PackageStatus;
import org.comity.evidence.proof.PackageManifest;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.requests.model.Request;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Rows of `evidence_package` and `evidence_acceptance`.
public class PackageStore {

    /// Everything but the manifest, which may be of ten thousand files.
    private static final String COLUMNS = """
            SELECT p.id, p.request_id, p.reference, p.number, p.executing_authority, p.requesting_authority, p.case_key,
                p.status, p.conditions, p.note, p.declined, p.manifest_sha256, p.file_count, p.total_bytes,
                p.handover_seal, p.started_at, p.sealed_at, p.handed_over_at, p.opened_at, p.ended_at,
                EXISTS (SELECT 1 FROM evidence_acceptance a
                    WHERE a.package_id = p.id AND a.person_id = :reader) AS accepted,""";

    private static final String WHOLE = COLUMNS + " p.manifest FROM evidence_package p";
    private static final String LISTED = COLUMNS + " NULL::bytea AS manifest FROM evidence_package p";

    private final JdbcClient database;
    private final Vault vault;
    private final SealedWords words;

    public PackageStore(JdbcClient database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.words = new SealedWords(json);
    }

    public Optional<EvidencePackage> find(PackageId id, PersonId reader) {
        return one(id, reader, "");
    }

    /// The same, held against others until the transaction ends.
    public Optional<EvidencePackage> findForChange(PackageId id, PersonId reader) {
        return one(id, reader, " FOR UPDATE OF p");
    }

    private Optional<EvidencePackage> one(PackageId id, PersonId reader, String held) {
        return database.sql(WHOLE + " WHERE p.id = :id" + held)
                .param("id", id.value())
                .param("reader", reader.value())
                .query(PackageStore::row)
                .optional()
                .map(row -> row.opened(vault.keys(Set.of(row.key())), words));
    }

    /// All packages of a request, in the order in which they were begun; their manifests stay closed.
    public List<EvidencePackage> of(RequestId request, PersonId reader) {
        var rows = database.sql(LISTED + " WHERE p.request_id = :request ORDER BY p.number")
                .param("request", request.value())
                .param("reader", reader.value())
                .query(PackageStore::row)
                .list();
        var keys = vault.keys(rows.stream().map(Row::key).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.opened(keys, words)).toList();
    }

    /// The number the next package of a request will have. Others wait until the transaction ends.
    public int nextNumber(RequestId request) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", "evidence " + request)
                .query(row -> {});
        return database.sql("SELECT coalesce(max(number), 0) + 1 FROM evidence_package WHERE request_id = :request")
                .param("request", request.value())
                .query(Integer.class)
                .single();
    }

    /// Keeps a new one under a key of its own, which hangs on that of the request's case.
    public EvidencePackage add(
            Request request, CaseKeyId caseKey, int number, List<Condition> conditions, String note, Instant at) {
        var id = new PackageId(UUID.randomUUID());
        var key = vault.newKeyUnder(caseKey);
        var keys = vault.keys(Set.of(key));
        parties(database.sql("""
                        INSERT INTO evidence_package (id, request_id, reference, number, executing_authority,
                            executing_country, requesting_authority, requesting_country, case_key, status, conditions,
                            note, started_at)
                        VALUES (:id, :request, :reference, :number, :executing, :executingCountry, :requesting,
                            :requestingCountry, :key, 'OPEN', :conditions, :note, :at)
                        """), request.requested(), request.requesting())
                .param("id", id.value())
                .param("request", request.id().value())
                .param("reference", request.reference())
                .param("number", number)
                .param("key", key.value())
                .param("conditions", words.conditions(keys, key, conditions))
                .param("note", words.note(keys, key, note))
                .param("at", at(at))
                .update();
        return new EvidencePackage(
                id,
                request.id(),
                request.reference(),
                number,
                request.requested().id(),
                request.requesting().id(),
                key,
                PackageStatus.OPEN,
                Map.of(PackageStatus.OPEN, at),
                Sensitive.of(conditions),
                Sensitive.of(note),
                Sensitive.of(""),
                null,
                false,
                null);
    }

    private static JdbcClient.StatementSpec parties(
            JdbcClient.StatementSpec statement, Authority executing, Authority requesting) {
        return statement
                .param("executing", executing.id().value())
                .param("executingCountry", executing.country().code())
                .param("requesting", requesting.id().value())
                .param("requestingCountry", requesting.country().code());
    }

    public void save(EvidencePackage changed, List<Condition> conditions) {
        database.sql("UPDATE evidence_package SET conditions = :conditions WHERE id = :id")
                .param("id", changed.id().value())
                .param("conditions", words.conditions(vault.keys(Set.of(changed.key())), changed.key(), conditions))
                .update();
    }

    /// The manifest and the conditions cannot change any more.
    public void seal(EvidencePackage open, PackageManifest manifest, Sha256 digest) {
        var keys = vault.keys(Set.of(open.key()));
        database.sql("""
                        UPDATE evidence_package SET status = 'SEALED', manifest = :manifest, manifest_sha256 = :digest,
                            file_count = :files, total_bytes = :bytes, conditions = :conditions, sealed_at = :at
                        WHERE id = :id
                        """)
                .param("id", open.id().value())
                .param("manifest", words.manifest(keys, open.key(), manifest))
                .param(
                        "conditions",
                        words.conditions(keys, open.key(), open.conditions().reveal()))
                .param("digest", digest.bytes())
                .param("files", manifest.files().size())
                .param(
                        "bytes",
                        manifest.files().stream()
                                .mapToLong(PackageManifest.Part::size)
                                .sum())
                .param("at", at(manifest.sealedAt()))
                .update();
    }

    /// Gives it to the other side, with the seal that every copy of it will bear.
    public void handOver(PackageId id, byte[] seal, Instant at) {
        database.sql("""
                        UPDATE evidence_package SET status = 'HANDED_OVER', handover_seal = :seal, handed_over_at = :at
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("seal", seal)
                .param("at", at(at))
                .update();
    }

    /// Keeps the seal of what was handed over when seals were not kept.
    public void keepSeal(PackageId id, byte[] seal) {
        database.sql("UPDATE evidence_package SET handover_seal = :seal WHERE id = :id")
                .param("id", id.value())
                .param("seal", seal)
                .update();
    }

    /// The requesting authority cannot keep its conditions.
    public void decline(EvidencePackage evidence, String why, Instant at) {
        database.sql("""
                        UPDATE evidence_package SET status = 'DECLINED', declined = :why, ended_at = :at WHERE id = :id
                        """)
                .param("id", evidence.id().value())
                .param("why", words.declined(vault.keys(Set.of(evidence.key())), evidence.key(), why))
                .param("at", at(at))
                .update();
    }

    /// Moves it on to a status that needs nothing else to be kept; to the one it has already, nothing
    /// changes.
    public void move(PackageId id, PackageStatus to, Instant at) {
        var column = switch (to) {
            case OPENED -> "opened_at";
            case WITHDRAWN -> "ended_at";
            case OPEN, SEALED, HANDED_OVER, DECLINED ->
                throw new IllegalArgumentException("Nothing comes to " + to + " this way");
        };
        database.sql("UPDATE evidence_package SET status = :to, " + column + " = :at WHERE id = :id AND status <> :to")
                .param("id", id.value())
                .param("to", to.name())
                .param("at", at(at))
                .update();
    }

    /// Somebody accepted the conditions; twice is once.
    ///
    /// @return whether they had not yet
    public boolean accepted(PackageId id, PersonId by, Instant at) {
        return database.sql("""
                        INSERT INTO evidence_acceptance (package_id, person_id, at) VALUES (:id, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", at(at))
                        .update()
                > 0;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            PackageId id,
            RequestId request,
            String reference,
            int number,
            AuthorityId executing,
            AuthorityId requesting,
            CaseKeyId key,
            PackageStatus status,
            Map<PackageStatus, Instant> since,
            byte[] conditions,
            byte[] note,
            byte @Nullable [] declined,
            byte @Nullable [] manifest,
            byte @Nullable [] digest,
            int files,
            long bytes,
            byte @Nullable [] seal,
            boolean accepted) {

        EvidencePackage opened(KeyRing keys, SealedWords words) {
            var destroyed = keys.destruction(key).orElse(null);
            return new EvidencePackage(
                    id,
                    request,
                    reference,
                    number,
                    executing,
                    requesting,
                    key,
                    status,
                    since,
                    Sensitive.of(destroyed != null ? List.of() : words.conditions(keys, key, conditions)),
                    Sensitive.of(destroyed != null ? "" : words.note(keys, key, note)),
                    Sensitive.of(destroyed != null || declined == null ? "" : words.declined(keys, key, declined)),
                    sealed(keys, words, destroyed == null),
                    accepted,
                    destroyed);
        }

        private EvidencePackage.@Nullable Manifest sealed(KeyRing keys, SealedWords words, boolean readable) {
            if (digest == null) {
                return null;
            }
            var content = readable && manifest != null ? Sensitive.of(words.manifest(keys, key, manifest)) : null;
            return new EvidencePackage.Manifest(
                    content, Sha256.ofBytes(digest), files, bytes, Optional.ofNullable(seal));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var status = PackageStatus.valueOf(row.getString("status"));
        return new Row(
                new PackageId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("reference"),
                row.getInt("number"),
                new AuthorityId(row.getObject("executing_authority", UUID.class)),
                new AuthorityId(row.getObject("requesting_authority", UUID.class)),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                status,
                since(row, status),
                row.getBytes("conditions"),
                row.getBytes("note"),
                row.getBytes("declined"),
                row.getBytes("manifest"),
                row.getBytes("manifest_sha256"),
                row.getInt("file_count"),
                row.getLong("total_bytes"),
                row.getBytes("handover_seal"),
                row.getBoolean("accepted"));
    }

    private static Map<PackageStatus, Instant> since(ResultSet row, PackageStatus now) throws SQLException {
        var since = new EnumMap<PackageStatus, Instant>(PackageStatus.class);
        put(since, PackageStatus.OPEN, row.getObject("started_at", OffsetDateTime.class));
        put(since, PackageStatus.SEALED, row.getObject("sealed_at", OffsetDateTime.class));
        put(since, PackageStatus.HANDED_OVER, row.getObject("handed_over_at", OffsetDateTime.class));
        put(since, PackageStatus.OPENED, row.getObject("opened_at", OffsetDateTime.class));
        if (now.ended()) {
            put(since, now, row.getObject("ended_at", OffsetDateTime.class));
        }
        return since;
    }

    private static void put(Map<PackageStatus, Instant> since, PackageStatus status, @Nullable OffsetDateTime at) {
        if (at != null) {
            since.put(status, at.toInstant());
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

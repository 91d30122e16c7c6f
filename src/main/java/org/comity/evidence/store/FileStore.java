package org.comity.evidence.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.EvidenceFile;
import org.comity.evidence.model.EvidenceFile.State;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.SealedFileId;
import org.comity.vault.SealedFiles;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/// Rows of `evidence_file`, their names opened under the key of the package's case.
public class FileStore {

    private static final String SELECT = "SELECT id, package_id, number, uploader, description, announced,"
            + " declared_sha256, sealed_file, size, sha256, state FROM evidence_file ";

    private final JdbcClient database;
    private final Vault vault;
    private final SealedFiles sealed;

    public FileStore(JdbcClient database, Vault vault, SealedFiles sealed) {
        this.database = database;
        this.vault = vault;
        this.sealed = sealed;
    }

    /// How much of a package is spoken for.
    ///
    /// @param bytes announced, whether they arrived or not
    public record Filled(int files, long bytes, int lastNumber) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(EvidenceFile file, byte[] description, SealedFileId bytes) {}

    /// Lets nobody else give numbers in this package until the transaction ends.
    public void lockNumbers(PackageId packageId) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 1710))")
                .param("evidence " + packageId)
                .query(_ -> {});
    }

    public Filled filled(PackageId packageId) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE state <> 'TAKEN_OUT') AS files, coalesce(max(number), 0) AS number,
                            coalesce(sum(announced) FILTER (WHERE state <> 'TAKEN_OUT'), 0) AS bytes
                        FROM evidence_file WHERE package_id = ?""")
                .param(packageId.value())
                .query((row, _) -> new Filled(row.getInt("files"), row.getLong("bytes"), row.getInt("number")))
                .single();
    }

    /// @param mediaType as its bearer's machine calls it; kept, and never trusted
    public void insert(EvidenceFile file, String mediaType, CaseKeyId key, SealedFileId bytes, Instant now) {
        var description = (mediaType + "\n" + file.name()).getBytes(StandardCharsets.UTF_8);
        database.sql("""
                        INSERT INTO evidence_file (id, package_id, number, uploader, description, announced,
                            declared_sha256, sealed_file, state, announced_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ARRIVING', ?)""")
                .param(file.id().value())
                .param(file.packageId().value())
                .param(file.number())
                .param(file.uploader().value())
                .param(vault.seal(key, description, purpose(file.id())))
                .param(file.announced())
                .param(file.declared().map(Sha256::bytes).orElse(null))
                .param(bytes.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<EvidenceFile> find(PackageId packageId, FileId id, CaseKeyId key) {
        return opened(
                        database.sql(SELECT + "WHERE package_id = ? AND id = ?")
                                .param(packageId.value())
                                .param(id.value())
                                .query(FileStore::row),
                        key)
                .stream()
                .findFirst();
    }

    /// Those of a package from a number on, in the order of their numbers.
    public List<EvidenceFile> of(PackageId packageId, int after, int most, CaseKeyId key) {
        return opened(
                database.sql(SELECT + "WHERE package_id = ? AND number > ? ORDER BY number LIMIT ?")
                        .param(packageId.value())
                        .param(after)
                        .param(most)
                        .query(FileStore::row),
                key);
    }

    /// All of a package, taken out ones too, in the order of their numbers.
    public List<EvidenceFile> of(PackageId packageId, CaseKeyId key) {
        return of(packageId, 0, Integer.MAX_VALUE, key);
    }

    /// Those a person brings or brought that have this size and declared digest.
    public List<EvidenceFile> alike(PackageId packageId, PersonId uploader, long size, Sha256 declared, CaseKeyId key) {
        return opened(
                database.sql(SELECT + """
                                WHERE package_id = ? AND uploader = ? AND announced = ? AND declared_sha256 = ?
                                    AND state <> 'TAKEN_OUT' ORDER BY number""")
                        .param(packageId.value())
                        .param(uploader.value())
                        .param(size)
                        .param(declared.bytes())
                        .query(FileStore::row),
                key);
    }

    /// Where its bytes are kept.
    public Optional<SealedFileId> bytesOf(FileId id) {
        return database.sql("SELECT sealed_file FROM evidence_file WHERE id = ?")
                .param(id.value())
                .query((row, _) -> new SealedFileId(row.getObject("sealed_file", UUID.class)))
                .optional();
    }

    /// Says of a file whose size nobody knew before how large it is.
    public void settle(FileId id, long size) {
        database.sql("UPDATE evidence_file SET announced = ? WHERE id = ? AND state = 'ARRIVING'")
                .param(size)
                .param(id.value())
                .update();
    }

    /// @return whether it was arriving until now
    public boolean arrived(FileId id, SealedFiles.Finished whole) {
        return database.sql("""
                        UPDATE evidence_file SET state = 'ARRIVED', size = ?, sha256 = ?
                        WHERE id = ? AND state = 'ARRIVING'""")
                        .param(whole.size())
                        .param(whole.sha256().bytes())
                        .param(id.value())
                        .update()
                > 0;
    }

    /// @param from the state it is thought to be in
    /// @return whether it was
    public boolean takeOut(FileId id, State from) {
        return database.sql("UPDATE evidence_file SET state = 'TAKEN_OUT' WHERE id = ? AND state = ?")
                        .param(id.value())
                        .param(from.name())
                        .update()
                > 0;
    }

    /// Takes out all that are in a package or on their way into it.
    ///
    /// @return where their bytes are kept
    public List<SealedFileId> takeOutAll(PackageId packageId) {
        return database.sql("""
                        UPDATE evidence_file SET state = 'TAKEN_OUT' WHERE package_id = ? AND state <> 'TAKEN_OUT'
                        RETURNING sealed_file""")
                .param(packageId.value())
                .query((row, _) -> new SealedFileId(row.getObject("sealed_file", UUID.class)))
                .list();
    }

    private List<EvidenceFile> opened(MappedQuerySpec<Row> query, CaseKeyId key) {
        var rows = query.list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var keys = vault.keys(Set.of(key));
        var lengths = sealed.lengths(rows.stream()
                .filter(row -> row.file().state() == State.ARRIVING)
                .map(Row::bytes)
                .toList());
        return rows.stream().map(row -> opened(row, keys, key, lengths)).toList();
    }

    private static EvidenceFile opened(Row row, KeyRing keys, CaseKeyId key, Map<SealedFileId, Long> lengths) {
        var file = row.file();
        var described = new String(keys.open(key, row.description(), purpose(file.id())), StandardCharsets.UTF_8)
                .split("\n", 2);
        return new EvidenceFile(
                file.id(),
                file.packageId(),
                file.number(),
                described[1],
                file.announced(),
                lengths.getOrDefault(row.bytes(), file.arrived()),
                file.declared(),
                file.sha256(),
                file.state(),
                file.uploader());
    }

    private static String purpose(FileId id) {
        return "evidence.file:" + id;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var file = new EvidenceFile(
                new FileId(row.getObject("id", UUID.class)),
                new PackageId(row.getObject("package_id", UUID.class)),
                row.getInt("number"),
                "",
                row.getLong("announced"),
                row.getLong("size"),
                Optional.ofNullable(row.getBytes("declared_sha256")).map(Sha256::ofBytes),
                Optional.ofNullable(row.getBytes("sha256")).map(Sha256::ofBytes),
                State.valueOf(row.getString("state")),
                new PersonId(row.getObject("uploader", UUID.class)));
        return new Row(file, row.getBytes("description"), new SealedFileId(row.getObject("sealed_file", UUID.class)));
    }
}

package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comity.audit.LogExport.Extent;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.LogRows;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/// A thousand ways to tamper with the record, half with an export and half with the rows in the database,
/// drawn from a seed. The verifier holds what it gets against the published key and the last checkpoint
/// someone kept, and names every one.
class TamperingTest {

    private static final long SEED = 20261125;
    private static final int EACH = 500;
    private static final List<Integer> SIZES = List.of(90, 180, 300);

    @TempDir
    private Path home;

    private final DataSource database = TestDatabase.freshDatabase("audit");
    private final List<Path> exports = new ArrayList<>();
    private VerifierKey key;
    private SignedNote newest;

    @BeforeEach
    void aLogThatGrew() {
        try (var log = new ALog(database, home.resolve("keys"))) {
            var written = 0;
            for (var size : SIZES) {
                var ids = IntStream.range(written, size)
                        .mapToObj(i -> log.append("PT-JP-" + i))
                        .toList();
                ids.forEach(log::awaitReceipt);
                written = size;
                var folder = home.resolve("export-" + size);
                log.export.writeTo(folder, Extent.EVERYTHING);
                exports.add(folder);
            }
            key = log.published.verifierKey();
            newest = log.published.checkpoint();
        }
    }

    @Test
    void fiveHundredWaysToAlterAnExportAreNamed() throws IOException {
        var folder = new TamperedFolder(exports.getLast(), exports.subList(0, 2), new Random(SEED));
        assertThat(named(exports.getLast())).as("what was not altered").isEmpty();
        var unnamed = new ArrayList<String>();
        for (var i = 0; i < EACH; i++) {
            var done = folder.tamper();
            var said = named(exports.getLast());
            var file = done.substring(done.lastIndexOf(' ') + 1);
            if (said.isEmpty() || (file.contains("/") && !said.contains(file))) {
                unnamed.add(done + " was told as '" + said + "'");
            }
            folder.restore();
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void fiveHundredWaysToAlterTheDatabaseAreNamed() throws SQLException {
        var unnamed = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var export =
                    new LogExport(new EntryStore(jdbc), new LogRows(jdbc), TransactionOperations.withoutTransaction());
            var earlier = jdbc.sql("select tree_size from audit_checkpoint where tree_size between 1 and 299")
                    .query((row, _) -> row.getLong(1))
                    .list();
            var rows = new TamperedRows(jdbc, new Random(SEED), SIZES.getLast(), earlier);
            for (var i = 0; i < EACH; i++) {
                var done = rows.tamper();
                var folder = home.resolve("tampered");
                export.writeTo(folder, Extent.EVERYTHING);
                if (named(folder).isEmpty()) {
                    unnamed.add(done);
                }
                connection.rollback();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void aRollBackAndASplitViewAreCalledSo() throws IOException {
        assertThat(named(exports.getFirst())).contains("rolled back", "300 entries", "90 here");

        var fork = home.resolve("fork");
        try (var other = new ALog(TestDatabase.freshDatabase("audit"), copyOf(home.resolve("keys")))) {
            IntStream.range(0, 301)
                    .mapToObj(i -> other.append("PT-JP-" + i))
                    .toList()
                    .forEach(other::awaitReceipt);
            other.export.writeTo(fork, Extent.PUBLISHED);
            assertThat(other.published.verifierKey()).isEqualTo(key);
        }
        assertThat(named(fork)).contains("split view");
        assertThat(Checkpoint.parse(newest.text()).size()).isEqualTo(300);
    }

    private Path copyOf(Path keys) throws IOException {
        var copy = home.resolve("copied-keys");
        FileSystemUtils.copyRecursively(keys, copy);
        try (var files = Files.list(copy)) {
            for (var file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return copy;
    }

    /// What the verifier says was altered; empty when it finds all well.
    private String named(Path folder) {
        try {
            var verdict = LogVerification.of(folder).against(key).since(newest).verdict();
            return verdict instanceof Verdict.Invalid invalid
                    ? invalid.first().subject().word() + ": " + invalid.first().finding()
                    : "";
        } catch (UnreadableProof unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }
}

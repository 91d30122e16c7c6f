package org.comity.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comity.audit.proof.Checkpoint;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.KeyRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class AuditTrailTest {

    private static final int THREADS = 8;
    private static final int EACH = 100;

    @TempDir
    private Path keys;

    private DataSource database;

    @BeforeEach
    void freshDatabase() {
        database = TestDatabase.freshDatabase("audit");
    }

    @Test
    void anActIsProvenByItsReceipt() {
        try (var log = log()) {
            var receipt = log.awaitReceipt(log.append("PT-JP-1"));

            var verdict = ReceiptVerification.of(receipt)
                    .against(log.published.verifierKey())
                    .verdict();

            assertThat(verdict).isInstanceOf(Verdict.Valid.class);
            assertThat(receipt.statement().fields())
                    .containsEntry("act", "request.sent")
                    .containsEntry("reference", "PT-JP-1")
                    .containsKey("at");
        }
    }

    @Test
    void theSameEntryAlwaysGetsTheSameReceipt() {
        try (var log = log()) {
            var id = log.append("PT-JP-1");
            var first = log.awaitReceipt(id);
            log.awaitReceipt(log.append("PT-JP-2"));

            assertThat(log.trail.receipt(id)).contains(first);
            assertThat(Receipt.fromJson(first.toJson().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(first);
        }
    }

    @Test
    void thePublicLogDoesNotRevealWhatWasSaid() {
        try (var log = log()) {
            var one = log.awaitReceipt(log.append("PT-JP-1"));
            var same = log.awaitReceipt(log.append("PT-JP-1"));

            assertThat(one.entry().text())
                    .doesNotContain("PT-JP")
                    .isNotEqualTo(same.entry().text());
        }
    }

    @Test
    void appendsFromManyThreadsAndTwoNodesAreIntegratedExactlyOnce() throws Exception {
        try (var log = log();
                var secondNode = log();
                var threads = Executors.newFixedThreadPool(THREADS)) {
            Set<EntryId> ids = ConcurrentHashMap.newKeySet();
            var work = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(t -> threads.submit(() -> {
                        for (var i = 0; i < EACH; i++) {
                            ids.add((t % 2 == 0 ? log : secondNode).append("PT-JP-" + t + "-" + i));
                        }
                    }))
                    .toList();
            for (var done : work) {
                done.get();
            }

            var places = new HashSet<Long>();
            ids.forEach(id -> places.add(log.awaitReceipt(id).inclusion().leafIndex()));

            assertThat(places).hasSize(THREADS * EACH).contains(0L, THREADS * EACH - 1L);
            assertThat(log.count("audit_pending")).isZero();
            assertThat(log.published.verifierKey()).isEqualTo(secondNode.published.verifierKey());
            assertExportIsValid(log, THREADS * EACH);
        }
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        try (var log = log()) {
            assertThatThrownBy(() -> log.transaction.executeWithoutResult(_ -> {
                        log.trail.append(ALog.entry("PT-JP-1"));
                        throw new IllegalStateException("the act failed");
                    }))
                    .hasMessage("the act failed");
            log.awaitReceipt(log.append("PT-JP-2"));

            assertThat(log.count("audit_entry")).isEqualTo(1);
            assertThat(log.count("audit_leaf")).isEqualTo(1);
        }
    }

    @Test
    void anEntryThatCommitsLateLeavesNoGapAndIsNotForgotten() {
        try (var log = log()) {
            var late = log.transaction.execute(_ -> {
                var early = log.trail.append(ALog.entry("begun first, ended last"));
                var other = Executors.newSingleThreadExecutor();
                try (other) {
                    other.submit(() -> log.awaitReceipt(log.append("begun later, ended first")))
                            .get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
                assertThat(log.trail.receipt(early)).isEmpty();
                return early;
            });

            assertThat(log.awaitReceipt(requireNonNull(late)).inclusion().leafIndex())
                    .isEqualTo(1);
        }
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        try (var log = log()) {
            assertThatThrownBy(() -> log.trail.append(ALog.entry("PT-JP-1")))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_leaf", "audit_node", "audit_checkpoint"})
    void theDatabaseRefusesToAlterTheRecord(String table) {
        try (var log = log()) {
            log.awaitReceipt(log.append("PT-JP-1"));
            var column = log.jdbc
                    .sql("select column_name from information_schema.columns where table_name = ? limit 1")
                    .param(table)
                    .query(String.class)
                    .single();

            for (var change : List.of(
                    "update " + table + " set " + column + " = " + column,
                    "delete from " + table,
                    "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> log.jdbc.sql(change).update())
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("append-only");
            }
        }
    }

    @Test
    void aRestartContinuesTheSameTree() throws Exception {
        Checkpoint before;
        try (var log = log()) {
            log.awaitReceipt(log.append("PT-JP-1"));
            before = Checkpoint.parse(log.published.checkpoint().text());
        }
        try (var log = log()) {
            assertThat(Checkpoint.parse(log.published.checkpoint().text())).isEqualTo(before);
            assertThat(log.awaitReceipt(log.append("PT-JP-2")).inclusion().leafIndex())
                    .isEqualTo(1);
            assertExportIsValid(log, 2);
        }
    }

    @Test
    void anEntryTakenFromTheQueueIsFoundAgainAtTheNextStart() {
        EntryId stolen;
        try (var log = log()) {
            stolen = requireNonNull(log.transaction.execute(_ -> {
                var id = log.trail.append(ALog.entry("PT-JP-1"));
                log.jdbc.sql("delete from audit_pending").update();
                return id;
            }));
            log.awaitReceipt(log.append("PT-JP-2"));
            assertThat(log.trail.receipt(stolen)).isEmpty();
        }
        try (var log = log()) {
            assertThat(log.awaitReceipt(stolen).inclusion().leafIndex()).isEqualTo(1);
        }
    }

    @Test
    void hashesAlteredInTheDatabaseAreNeverSigned() {
        try (var log = log()) {
            log.awaitReceipt(log.append("PT-JP-1"));
            var signed = log.published.checkpoint();
            log.jdbc.sql("alter table audit_node disable trigger all").update();
            log.jdbc.sql("update audit_node set hash = sha256('forged')").update();

            var id = log.append("PT-JP-2");
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());

            assertThat(log.trail.receipt(id)).isEmpty();
            assertThat(log.published.checkpoint()).isEqualTo(signed);
        }
    }

    @Test
    void aNewKeyFileDoesNotTakeOverALog(@TempDir Path otherKeys) {
        log().close();

        assertThatThrownBy(() -> new ALog(database, otherKeys)).isInstanceOf(KeyRefused.class);
        assertThat(otherKeys).isEmptyDirectory();
    }

    @Test
    void anEntryThereIsNotHasNoReceipt() {
        try (var log = log()) {
            assertThat(log.trail.receipt(new EntryId(UUID.randomUUID()))).isEmpty();
        }
    }

    private ALog log() {
        return new ALog(database, keys);
    }

    private void assertExportIsValid(ALog log, long size) throws Exception {
        var folder = Files.createTempDirectory(keys, "export");

        assertThat(log.export.writeTo(folder, LogExport.Extent.EVERYTHING)).isEqualTo(size);
        assertThat(LogVerification.of(folder)
                        .against(log.published.verifierKey())
                        .verdict())
                .isInstanceOf(Verdict.Valid.class);
    }
}

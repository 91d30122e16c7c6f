package org.comity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.comity.audit.LogExport.Extent;
import org.comity.audit.WitnessStanding.State;
import org.comity.audit.proof.Check;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.WitnessKey;
import org.comity.audit.store.CosignatureStore;
import org.comity.audit.store.TreeStore;
import org.comity.audit.witness.WitnessServer;
import org.comity.audit.witness.Witnessing;
import org.comity.testing.TestDatabase;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// A node and a witness that talk over HTTP.
class WitnessingTest {

    @TempDir
    private Path home;

    private final DataSource database = TestDatabase.freshDatabase("audit");
    private ALog log;
    private WitnessServer witness;
    private Witnessing witnessing;

    @BeforeEach
    void aNodeWithAWitness() throws IOException {
        log = new ALog(database, home.resolve("keys"));
        witness = WitnessServer.start(
                home.resolve("witness"),
                "witness.example/w1",
                List.of(log.published.verifierKey()),
                0,
                Clock.systemUTC(),
                new SecureRandom());
        witnessing = asking(log, witness.key(), witness.address());
    }

    private static Witnessing asking(ALog log, WitnessKey key, URI address) {
        return new Witnessing(
                List.of(new WitnessSettings(key.toString(), address)),
                Duration.ofSeconds(10),
                new TreeStore(log.jdbc),
                new CosignatureStore(log.jdbc),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    @Test
    void checkpointsAreCosignedPublishedAndFoundSoInAnExport() throws Exception {
        grow(3);
        witnessing.askAll();
        grow(300);
        witnessing.askAll();

        assertThat(log.published.checkpoint().toString()).contains("— witness.example/w1 ");
        assertThat(witnessing.standings())
                .containsExactly(new WitnessStanding(witness.key(), witness.address(), State.COSIGNED, 303));
        assertThat(verdict(log, witness.key())).isInstanceOf(Verdict.Valid.class);

        grow(1);
        assertThat(log.published.checkpoint().toString()).doesNotContain("witness.example");
        assertThat(log.published.witnessed().orElseThrow().toString()).contains("\n303\n", "— witness.example/w1 ");
        assertThat(verdict(log, witness.key()).checks())
                .anySatisfy(check -> assertThat(check.finding())
                        .contains("the checkpoint of 303 entries is cosigned by witness.example/w1"));
    }

    @Test
    void anotherWitnessIsMissedInAnExport() throws Exception {
        grow(3);
        witnessing.askAll();
        try (var other = WitnessServer.start(
                home.resolve("other"), "other.example", List.of(), 0, Clock.systemUTC(), new SecureRandom())) {
            assertThat(verdict(log, other.key()))
                    .isInstanceOfSatisfying(
                            Verdict.Invalid.class,
                            invalid -> assertThat(invalid.first().subject()).isEqualTo(Check.Subject.WITNESS));
            var unknown = asking(log, other.key(), other.address());
            unknown.askAll();
            assertThat(unknown.standings()).extracting(WitnessStanding::state).containsExactly(State.REFUSED);
        }
    }

    @Test
    void aNodeThatLostItsNoteOfWhatWasCosignedGoesOnFromThere() throws Exception {
        grow(5);
        witnessing.askAll();
        log.jdbc.sql("alter table audit_cosignature disable trigger all").update();
        log.jdbc.sql("delete from audit_cosignature").update();
        grow(5);
        witnessing.askAll();

        assertThat(witnessing.standings()).extracting(WitnessStanding::size).containsExactly(10L);
    }

    /// Two databases signed by one key: the second is what others would be shown.
    @Test
    void aSplitViewAndALogThatWentBackAreRefused() throws Exception {
        grow(9);
        witnessing.askAll();
        FileSystemUtils.copyRecursively(home.resolve("keys"), home.resolve("same-keys"));
        Files.setPosixFilePermissions(
                home.resolve("same-keys/log-signing.key"), PosixFilePermissions.fromString("rw-------"));
        try (var fork = new ALog(TestDatabase.freshDatabase("audit"), home.resolve("same-keys"))) {
            var forked = asking(fork, witness.key(), witness.address());
            for (var more : List.of(5, 4, 3)) {
                for (var i = 0; i < more; i++) {
                    fork.awaitReceipt(fork.append("PT-FR-" + i));
                }
                forked.askAll();
                assertThat(forked.standings())
                        .as("a fork that has %d entries more", more)
                        .extracting(WitnessStanding::state, WitnessStanding::size)
                        .containsExactly(tuple(State.REFUSED, 0L));
            }
            assertThat(fork.published.witnessed()).isEmpty();
        }
    }

    @Test
    void aWitnessThatDoesNotAnswerIsAskedAgain() throws Exception {
        grow(2);
        var nobody = asking(log, witness.key(), URI.create("http://127.0.0.1:" + TestNode.freePort()));
        nobody.askAll();
        assertThat(nobody.standings()).extracting(WitnessStanding::state).containsExactly(State.SILENT);

        var impostor = asking(log, other(), witness.address());
        impostor.askAll();
        assertThat(impostor.standings()).extracting(WitnessStanding::state).containsExactly(State.SILENT);
        assertThat(log.published.witnessed()).isEmpty();
    }

    private WitnessKey other() throws IOException {
        try (var server = WitnessServer.start(
                home.resolve("impostor"), "witness.example/w1", List.of(), 0, Clock.systemUTC(), new SecureRandom())) {
            return server.key();
        }
    }

    private Verdict verdict(ALog of, WitnessKey key) throws IOException {
        var folder = Files.createTempDirectory(home, "export");
        of.export.writeTo(folder, Extent.EVERYTHING);
        return LogVerification.of(folder)
                .against(of.published.verifierKey())
                .witnessedBy(List.of(key))
                .verdict();
    }

    private void grow(int entries) {
        EntryId last = null;
        for (var i = 0; i < entries; i++) {
            last = log.append("PT-JP-" + i);
        }
        if (last != null) {
            log.awaitReceipt(last);
        }
    }
}

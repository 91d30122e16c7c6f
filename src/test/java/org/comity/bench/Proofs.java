package org.comity.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.comity.audit.ALog;
import org.comity.audit.EntryId;
import org.comity.audit.LogExport;
import org.comity.audit.proof.LogVerification;
import org.comity.audit.proof.MerkleHash;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.bench.Figure.Unit;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Program;
import org.comity.testing.TestNode;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The audit trail on a durable database of its own, without the rest of the node: appending, proving, verifying.
final class Proofs {

    private static final int WRITERS = 8;
    private static final long WARM_UP_MILLIS = 3_000;
    private static final long ROUND_MILLIS = 2_000;
    private static final int ROUNDS = 3;
    private static final int TIMES = 2_000;
    private static final int PROCESSES = 5;

    private Proofs() {}

    static List<Figure> measure() throws Exception {
        var folder = TestNode.freshFolder("bench");
        try (var database = EmbeddedDatabase.startIn(folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            Flyway.configure()
                    .dataSource(database.url(), null, null)
                    .locations("classpath:db/migration/audit")
                    .load()
                    .migrate();
            try (var log = new ALog(new DriverManagerDataSource(database.url()), folder.resolve("keys"))) {
                return measure(log, database.url(), folder);
            }
        }
    }

    private static List<Figure> measure(ALog log, String url, Path folder) throws Exception {
        var entries = Collections.synchronizedList(new ArrayList<EntryId>());
        Measure.Worker writer = () -> entries.add(log.append("PT-2026-000001"));
        var writers = Collections.nCopies(WRITERS, writer);
        Measure.perSecondFor(WARM_UP_MILLIS, writers);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecondFor(ROUND_MILLIS, writers));
        }
        var receipt = log.awaitReceipt(entries.getLast());
        var file = Files.writeString(folder.resolve("receipt.json"), receipt.toJson());
        return List.of(
                new Figure(
                        "audit entries appended, " + WRITERS + " at once",
                        Measure.median(rates),
                        BareInserts.perSecond(url, WRITERS),
                        Unit.PER_SECOND,
                        "bare inserts with commit, same database, " + WRITERS + " connections"),
                proving(log, entries, url),
                checkingTheWholeLog(log, folder),
                verifying(receipt),
                verifyingAsAProcess(file));
    }

    private static Figure proving(ALog log, List<EntryId> entries, String url) throws Exception {
        var asked = entries.iterator();
        try (var connection = DriverManager.getConnection(url);
                var select = connection.prepareStatement("SELECT idx FROM audit_leaf WHERE entry_id = ?")) {
            var floor = Measure.millis(TIMES, () -> {
                select.setObject(1, UUID.randomUUID());
                return select.executeQuery().next();
            });
            var proof = Measure.millis(Math.min(TIMES, entries.size()), () -> log.awaitReceipt(asked.next()));
            return new Figure(
                    "receipt of an entry, among " + entries.size(),
                    proof,
                    floor,
                    Unit.MILLISECONDS,
                    "one SELECT by key");
        }
    }

    /// Everything is read and hashed again; the floor hashes the leaves alone.
    private static Figure checkingTheWholeLog(ALog log, Path folder) throws Exception {
        var export = folder.resolve("export");
        var size = log.export.writeTo(export, LogExport.Extent.EVERYTHING);
        var verified = Measure.millis(PROCESSES, () -> {
            if (!(LogVerification.of(export).verdict() instanceof Verdict.Valid)) {
                throw new IllegalStateException("The log does not verify");
            }
            return export;
        });
        var leaf = new byte[96];
        var floor = Measure.millis(PROCESSES, () -> {
            for (var i = 0; i < size; i++) {
                MerkleHash.leaf(leaf);
            }
            return leaf;
        });
        return new Figure(
                "log verify, " + size + " entries with everything said",
                verified,
                floor,
                Unit.MILLISECONDS,
                "SHA-256 of as many leaves");
    }

    private static Figure verifying(Receipt receipt) throws Exception {
        var json = receipt.toJson().getBytes(StandardCharsets.UTF_8);
        var verified = warm(() -> {
            if (!(ReceiptVerification.of(Receipt.fromJson(json)).verdict() instanceof Verdict.Valid)) {
                throw new IllegalStateException("The receipt does not verify");
            }
            return json;
        });
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(keys.getPrivate());
        signing.update(json);
        var signature = signing.sign();
        var floor = warm(() -> {
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(keys.getPublic());
            verifying.update(json);
            return verifying.verify(signature);
        });
        return new Figure(
                "receipt verified, in process",
                verified,
                floor,
                Unit.MILLISECONDS,
                "one Ed25519 verification of the JDK");
    }

    private static double warm(java.util.concurrent.Callable<?> call) throws Exception {
        Measure.millis(TIMES, call);
        return Measure.millis(TIMES, call);
    }

    private static Figure verifyingAsAProcess(Path receipt) throws Exception {
        var command = new ProcessBuilder("./comity", "verify", receipt.toString());
        var measured = Measure.millis(PROCESSES, () -> ended(command));
        var floor = Measure.millis(PROCESSES, () -> ended(Starts.command()));
        return new Figure(
                "comity verify RECEIPT, whole process", measured, floor, Unit.MILLISECONDS, "a JVM that prints hello");
    }

    private static int ended(ProcessBuilder command) {
        try (var program = Program.start(command)) {
            var code = program.exitCode();
            if (code != 0) {
                throw new IllegalStateException("Ended with " + code + ": " + program.out() + program.err());
            }
            return code;
        }
    }
}

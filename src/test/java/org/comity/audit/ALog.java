package org.comity.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.comity.audit.proof.Receipt;
import org.comity.audit.store.CosignatureStore;
import org.comity.audit.store.EntryStore;
import org.comity.audit.store.LogSnapshot;
import org.comity.audit.store.SignedHead;
import org.comity.audit.store.TreeStore;
import org.comity.vocabulary.KeyFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One node's audit trail on a database, started; several may stand on the same database.
public final class ALog implements AutoCloseable {

    static final String ORIGIN = "comity.example/log";

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final AuditTrail trail;
    public final PublishedLog published;
    public final LogExport export;

    private final HikariDataSource pool = new HikariDataSource();
    private final Integrator integrator;

    public ALog(DataSource database, Path keyFolder) {
        pool.setDataSource(database);
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(1);
        jdbc = JdbcClient.create(pool);
        var transactions = new JdbcTransactionManager(pool);
        transaction = new TransactionTemplate(transactions);
        var random = new SecureRandom();
        var entries = new EntryStore(jdbc);
        var tree = new TreeStore(jdbc);
        var inForce = tree.latestCheckpoint().map(SignedHead::verifierKey);
        var key = LogKey.open(new KeyFile(keyFolder.resolve("log-signing.key")), ORIGIN, inForce, random);
        integrator = new Integrator(tree, key, transactions, Clock.systemUTC());
        trail = new MerkleAuditTrail(entries, tree, integrator, transactions, Clock.systemUTC(), random);
        published = new PublishedLog(entries, tree, new CosignatureStore(jdbc));
        export = LogExport.of(LogSnapshot.of(pool));
        integrator.start();
    }

    public EntryId append(String reference) {
        return Optional.ofNullable(transaction.execute(_ -> trail.append(entry(reference))))
                .orElseThrow();
    }

    static AuditEntry entry(String reference) {
        return AuditEntry.of("request.sent").with("reference", reference);
    }

    public Receipt awaitReceipt(EntryId id) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            var receipt = trail.receipt(id);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("No receipt came for " + id);
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        integrator.stop();
        pool.close();
    }
}

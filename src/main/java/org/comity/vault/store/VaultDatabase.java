package org.comity.vault.store;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.comity.audit.WaitingEntries;
import org.comity.audit.store.LogSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys of a database opened by hand, while no node runs on it.
@NamedInterface("database")
public record VaultDatabase(
        CaseKeyStore keys, RetentionStore retention, WaitingEntries audit, TransactionOperations transaction) {

    /// @param source a database with the tables of this module and of the record
    public static VaultDatabase of(DataSource source, Clock clock, SecureRandom random) {
        return new VaultDatabase(
                new CaseKeyStore(JdbcClient.create(source)),
                new RetentionStore(JdbcClient.create(source)),
                WaitingEntries.of(LogSnapshot.of(source), clock, random),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }
}

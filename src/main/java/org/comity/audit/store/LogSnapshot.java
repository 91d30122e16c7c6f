package org.comity.audit.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The log as it lies in a database, read in one state, however long that takes.
@NamedInterface("database")
public record LogSnapshot(EntryStore entries, LogRows rows, TransactionOperations transaction) {

    /// @param source a database with the tables of this module
    public static LogSnapshot of(DataSource source) {
        return of(JdbcClient.create(source), new JdbcTransactionManager(source));
    }

    public static LogSnapshot of(JdbcClient client, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new LogSnapshot(new EntryStore(client), new LogRows(client), transaction);
    }
}

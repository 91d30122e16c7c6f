package org.comity.treaties.store;

import javax.sql.DataSource;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The facts of a database opened by hand, outside a running node.
@NamedInterface("database")
public record FactDatabase(FactStore store, TransactionOperations transactions) {

    /// @param source a database with the tables of this module
    public static FactDatabase of(DataSource source) {
        return new FactDatabase(
                new FactStore(JdbcClient.create(source)), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /// Whether the facts speak of this State.
    public boolean knows(Country country) {
        return FactFiles.of(store.read()) instanceof FactReading.Accepted(var facts, var _)
                && facts.state(country).isPresent();
    }
}

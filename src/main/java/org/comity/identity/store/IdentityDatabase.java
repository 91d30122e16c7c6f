package org.comity.identity.store;

import java.util.function.Predicate;
import javax.sql.DataSource;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.modulith.NamedInterface;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The real authorities and officers of a database opened by hand, outside a running node.
///
/// @param knownStates whether a country is one the node knows
@NamedInterface("database")
public record IdentityDatabase(
        IdentityStore people,
        EnrolmentStore links,
        FoundingStore founding,
        TransactionOperations transactions,
        Predicate<Country> knownStates) {

    /// @param source a database with the tables of this module
    public static IdentityDatabase of(DataSource source, Predicate<Country> knownStates) {
        var client = JdbcClient.create(source);
        return new IdentityDatabase(
                new IdentityStore(client, false),
                new EnrolmentStore(client),
                new FoundingStore(client),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                knownStates);
    }
}

package org.comity.treaties.usecase;

import java.time.Clock;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.treaties.TreatyFacts;
import org.comity.treaties.store.FactStore;
import org.springframework.transaction.support.TransactionOperations;

/// Takes the facts of the database, putting the shipped ones there first when it holds none, and the
/// shipped rows of the tables it lacks when an older version of the program filled it.
public class LoadingFacts {

    private final FactStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    public LoadingFacts(FactStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @throws IllegalStateException when the stored rows break a rule that this version of the program knows
    public TreatyFacts load() {
        var facts = transactions.execute(status -> {
            store.lock();
            if (store.revision().isEmpty()) {
                store.replace(FactFiles.shipped().sheets(), clock.instant());
            } else if (!store.missing().isEmpty()) {
                store.replace(FactFiles.complete(store.read(), store.missing()), clock.instant());
            }
            return facts(store);
        });
        if (facts == null) {
            throw new IllegalStateException("The transaction gave no facts");
        }
        return facts;
    }

    static TreatyFacts facts(FactStore store) {
        return switch (FactFiles.of(store.read())) {
            case FactReading.Accepted accepted -> accepted.facts();
            case FactReading.Refused refused ->
                throw new IllegalStateException("The stored facts break a rule: " + refused.problems());
        };
    }
}

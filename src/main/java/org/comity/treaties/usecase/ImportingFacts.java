package org.comity.treaties.usecase;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactReading;
import org.comity.treaties.TreatyFacts;
import org.comity.treaties.model.FactChanges;
import org.comity.treaties.model.FactTable;
import org.comity.treaties.store.FactStore;
import org.springframework.transaction.support.TransactionOperations;

/// Replaces the facts of the files given, and only those; all rows of all files are validated together.
///
/// All or nothing, in one transaction: a single refused row and the former facts stay. The same files again change
/// nothing.
public class ImportingFacts {

    private final FactStore store;
    private final LoadingFacts loading;
    private final TransactionOperations transactions;
    private final Clock clock;

    public ImportingFacts(FactStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.loading = new LoadingFacts(store, transactions, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param files each named like one of the fact files
    /// @throws java.io.UncheckedIOException when a file cannot be read; nothing is stored then
    public ImportOutcome importFiles(List<Path> files) {
        var outcome = transactions.execute(status -> {
            var current = loading.load();
            return switch (FactFiles.readOver(current, files)) {
                case FactReading.Refused refused -> new ImportOutcome.Refused(refused.problems());
                case FactReading.Accepted accepted -> store(current, accepted);
            };
        });
        if (outcome == null) {
            throw new IllegalStateException("The transaction gave no outcome");
        }
        return outcome;
    }

    private ImportOutcome store(TreatyFacts current, FactReading.Accepted accepted) {
        var newer = accepted.facts();
        if (newer.revision().equals(current.revision())) {
            return new ImportOutcome.NothingChanged(current, accepted.skipped());
        }
        store.replace(newer.sheets(), clock.instant());
        var changes = Stream.of(FactTable.values())
                .map(table -> FactChanges.between(table, current.sheets(), newer.sheets()))
                .filter(change -> !change.none())
                .toList();
        return new ImportOutcome.Imported(newer, changes, accepted.skipped());
    }
}

package org.comity.library.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.store.WorkStore;
import org.comity.library.store.WorkStore.Seen;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Notes which works the program brings, and when it brought another or changed one: harvesters ask for what changed.
public class SeeingShipped {

    private final WorkStore store;
    private final TransactionOperations transactions;
    private final List<Work> shipped;
    private final Clock clock;

    public SeeingShipped(WorkStore store, TransactionOperations transactions, List<Work> shipped, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.shipped = List.copyOf(shipped);
        this.clock = clock;
    }

    /// What is shipped, each with the moment it was first seen as it is, and what is shipped no more.
    record Shipped(List<Work> works, List<Seen> gone) {}

    Shipped look() {
        var known = transactions.execute(_ -> {
            store.lock();
            return note();
        });
        var moments = known.stream().collect(Collectors.toMap(Seen::id, Seen::at));
        return new Shipped(
                shipped.stream()
                        .map(work -> work.changedAt(moments.getOrDefault(work.id(), Instant.EPOCH)))
                        .toList(),
                known.stream().filter(seen -> seen.digest().isEmpty()).toList());
    }

    private List<Seen> note() {
        var known = store.seen().stream().collect(Collectors.toMap(Seen::id, seen -> seen));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (var work : shipped) {
            var digest = Optional.of(Sha256.of(work.toString().getBytes(StandardCharsets.UTF_8)));
            if (!Optional.ofNullable(known.get(work.id())).map(Seen::digest).equals(Optional.of(digest))) {
                note(known, new Seen(work.id(), work.kind(), digest, now));
            }
        }
        var ids = shipped.stream().map(Work::id).collect(Collectors.toSet());
        List.copyOf(known.values()).stream()
                .filter(seen -> seen.digest().isPresent() && !ids.contains(seen.id()))
                .forEach(seen -> note(known, new Seen(seen.id(), seen.kind(), Optional.empty(), now)));
        return List.copyOf(known.values());
    }

    private void note(Map<WorkId, Seen> known, Seen seen) {
        store.see(seen);
        known.put(seen.id(), seen);
    }
}

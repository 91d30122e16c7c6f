package org.comity.pathfinder.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comity.pathfinder.Coverage;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// Which ratification would open most paths. Counted once a day and for each revision of the facts, beside the request
/// that asks first; the last count alone is kept. Asks no database.
public class CountingCoverage {

    private record Count(Sha256 revision, LocalDate day, CompletableFuture<Coverage> result) {}

    private final CurrentFacts facts;
    private final Clock clock;
    private @Nullable Count count;

    public CountingCoverage(CurrentFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// Empty when counting takes longer than the patience: ask again.
    public Optional<Coverage> count(Duration patience) {
        try {
            return Optional.of(begun().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillCounting) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            forget();
            throw new IllegalStateException("Coverage could not be counted", failed.getCause());
        }
    }

    private synchronized CompletableFuture<Coverage> begun() {
        var snapshot = facts.now();
        var today = LocalDate.now(clock);
        var kept = count;
        if (kept != null && kept.day().equals(today) && kept.revision().equals(snapshot.revision())) {
            return kept.result();
        }
        var result = new CompletableFuture<Coverage>();
        count = new Count(snapshot.revision(), today, result);
        Thread.ofPlatform().name("coverage").daemon().start(() -> complete(result, snapshot, today));
        return result;
    }

    private static void complete(CompletableFuture<Coverage> result, TreatyFacts facts, LocalDate today) {
        try {
            result.complete(new Ratifications(facts, today).coverage());
        } catch (RuntimeException failed) {
            result.completeExceptionally(failed);
        }
    }

    private synchronized void forget() {
        count = null;
    }
}

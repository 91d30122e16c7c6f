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
import org.comity.pathfinder.CurrentLaw;
import org.comity.pathfinder.KnownLaw;
import org.jspecify.annotations.Nullable;

/// Which ratification would open most paths. Counted once a day and for each state of the law, beside the request
/// that asks first; the last count alone is kept. Asks no database.
public class CountingCoverage {

    private record Count(KnownLaw law, LocalDate day, CompletableFuture<Coverage> result) {}

    private final CurrentLaw law;
    private final Clock clock;
    private @Nullable Count count;

    public CountingCoverage(CurrentLaw law, Clock clock) {
        this.law = law;
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
        var snapshot = law.now();
        var today = LocalDate.now(clock);
        var kept = count;
        if (kept != null && kept.day().equals(today) && kept.law().same(snapshot)) {
            return kept.result();
        }
        var result = new CompletableFuture<Coverage>();
        count = new Count(snapshot, today, result);
        Thread.ofPlatform().name("coverage").daemon().start(() -> complete(result, snapshot, today));
        return result;
    }

    private static void complete(CompletableFuture<Coverage> result, KnownLaw law, LocalDate today) {
        try {
            result.complete(new Ratifications(law, today).coverage());
        } catch (RuntimeException failed) {
            result.completeExceptionally(failed);
        }
    }

    private synchronized void forget() {
        count = null;
    }
}

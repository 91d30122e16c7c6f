package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what a node does by itself, and not for ever.
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patience() {}

    public static void await(BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came in time").isLessThan(until);
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    public static void awaitOrFail(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}

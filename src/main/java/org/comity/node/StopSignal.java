package org.comity.node;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets the program end in order when it is told to (Ctrl-C, SIGTERM): the process waits, half a minute at most, until
/// this is closed, so close it last.
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_IN_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private StopSignal() {}

    static StopSignal listen() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::askAndWait));
        return signal;
    }

    private void askAndWait() {
        asked.countDown();
        try {
            closed.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the program is told to end.
    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

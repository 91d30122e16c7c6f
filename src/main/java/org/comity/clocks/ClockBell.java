package org.comity.clocks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.clocks.usecase.RaisingClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Once a second: raises what is due of clocks.
class ClockBell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockBell.class);
    private static final long POLL_MILLIS = 1_000;

    private final RaisingClocks raising;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    ClockBell(RaisingClocks raising) {
        this.raising = raising;
    }

    private void work() {
        while (running) {
            try {
                while (running && raising.raise()) {}
            } catch (RuntimeException failed) {
                log.warn("Clocks will be looked at again", failed);
            }
            try {
                end.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("clock bell").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        end.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

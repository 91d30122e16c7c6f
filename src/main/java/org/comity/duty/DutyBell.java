package org.comity.duty;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.duty.usecase.RingingDrills;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Once a second: sends calls of drills that are due and lets those climb that nobody acknowledges.
class DutyBell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DutyBell.class);
    private static final long POLL_MILLIS = 1_000;

    private final RingingDrills drills;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    DutyBell(RingingDrills drills) {
        this.drills = drills;
    }

    private void work() {
        while (running) {
            try {
                while (running && drills.ring()) {}
            } catch (RuntimeException failed) {
                log.warn("Drills will be looked at again", failed);
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
        Thread.ofVirtual().name("duty bell").start(this::work);
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

package org.comity.statistics;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.statistics.usecase.CountingThePast;
import org.comity.statistics.usecase.ReleasingQuarters;
import org.comity.statistics.usecase.SummingUpMonths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Once a minute: sums up what changed, and releases quarters whose time has come. At the first time, the past.
class StatisticsBell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StatisticsBell.class);

    private final CountingThePast past;
    private final SummingUpMonths summing;
    private final ReleasingQuarters releasing;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    StatisticsBell(CountingThePast past, SummingUpMonths summing, ReleasingQuarters releasing) {
        this.past = past;
        this.summing = summing;
        this.releasing = releasing;
    }

    private void work() {
        while (running) {
            try {
                // Nothing is released before all is counted.
                past.count();
                while (running && summing.sumUp()) {}
                while (running && releasing.release()) {}
            } catch (RuntimeException failed) {
                log.warn("Figures will be summed up again", failed);
            }
            try {
                end.tryAcquire(1, TimeUnit.MINUTES);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("statistics bell").start(this::work);
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

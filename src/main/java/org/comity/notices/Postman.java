package org.comity.notices;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.notices.usecase.GatheringLetters;
import org.comity.notices.usecase.PostingLetters;
import org.comity.notices.usecase.PostingLetters.Progress;
import org.comity.notices.usecase.PostingOfDesk;
import org.comity.notices.usecase.PostingOfEvents;
import org.comity.notices.usecase.RingingTimers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Once a second: rings timers, puts what is due into letters, hands them to the mail server. All of it is found in the
/// database, so that a crash loses nothing.
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final long POLL_MILLIS = 1_000;

    private final RingingTimers timers;
    private final GatheringLetters gathering;
    private final @Nullable PostingLetters posting;
    private final @Nullable PostingOfDesk desk;
    private final @Nullable PostingOfEvents events;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    /// @param posting null without a mail server
    /// @param desk null without a mail server
    /// @param events null without a mail server
    Postman(
            RingingTimers timers,
            GatheringLetters gathering,
            @Nullable PostingLetters posting,
            @Nullable PostingOfDesk desk,
            @Nullable PostingOfEvents events) {
        this.timers = timers;
        this.gathering = gathering;
        this.posting = posting;
        this.desk = desk;
        this.events = events;
    }

    /// An event has thousands of letters: after each of them whatever cases need goes first.
    private void round() {
        urgent();
        while (running && events != null && events.post() == Progress.ONE_LESS) {
            urgent();
        }
    }

    private void urgent() {
        while (running && timers.ring()) {}
        while (running && gathering.gather()) {}
        while (running && posting != null && posting.post() == Progress.ONE_LESS) {}
        while (running && desk != null && desk.post() == Progress.ONE_LESS) {}
    }

    private void work() {
        while (running) {
            try {
                round();
            } catch (RuntimeException failed) {
                log.warn("Notices will be looked at again", failed);
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
        Thread.ofVirtual().name("postman").start(this::work);
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

package org.comity.library;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.library.usecase.CheckingOriginals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks every few seconds whether a PDF waits to be checked. What waits is found in the database, so that
/// a crash loses nothing.
class PdfWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PdfWorker.class);
    private static final long POLL_MILLIS = 2_000;

    private final CheckingOriginals checking;
    private final Semaphore never = new Semaphore(0);
    private volatile @Nullable Thread worker;

    PdfWorker(CheckingOriginals checking) {
        this.checking = checking;
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!checkedOne()) {
                    never.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean checkedOne() throws InterruptedException {
        try {
            return checking.checkNext();
        } catch (IOException | RuntimeException failed) {
            log.warn("PDFs will be looked at again", failed);
            return false;
        }
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("pdf-worker").start(this::work);
    }

    /// What is being checked is checked anew after the next start.
    @Override
    public void stop() {
        var working = worker;
        worker = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}

package org.comity.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches a database server while it starts. One that ended by itself is not waited for any longer: whoever opened
/// this is interrupted. One that lives may take its time, and it is told that it does.
///
/// Closing it ends the watch, and takes an interruption back.
final class StartOfServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StartOfServer.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /// From the beginning to the first process, and from the program that starts the server to the server.
    private static final Duration GONE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Path program;
    private final Path lockOfData;
    private final Thread waiting = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean ended;

    /// @param program the folder from which the server runs
    /// @param lockOfData the file that a server which ends by itself takes away
    StartOfServer(Path program, Path lockOfData) {
        this.program = program;
        this.lockOfData = lockOfData;
    }

    /// The data folder is there, and the server is started now.
    void begins() {
        Thread.ofVirtual().name("start of the database").start(this::watch);
    }

    /// Whether the server ended by itself. The interruption that told it is taken back.
    synchronized boolean ended() {
        takeInterruptionBack();
        return ended;
    }

    private void watch() {
        var begun = System.nanoTime();
        var alive = begun;
        var told = false;
        while (!closedWithin(PAUSE)) {
            var now = System.nanoTime();
            if (Files.exists(lockOfData) || !EmbeddedDatabase.ofProgram(program).isEmpty()) {
                alive = now;
            } else if (now - alive > GONE.toNanos()) {
                end();
                return;
            }
            if (!told && now - begun > LONG.toNanos()) {
                told = true;
                log.warn("The database is still starting. After a crash it recovers first, which may take minutes.");
            }
        }
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized void end() {
        if (closed.getCount() > 0) {
            ended = true;
            waiting.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        takeInterruptionBack();
    }

    private void takeInterruptionBack() {
        if (ended) {
            Thread.interrupted();
        }
    }
}

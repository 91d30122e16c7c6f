package org.comity.node;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does rounds of work, one every second or minute, from the start of the node to its end. What is due is found in the
/// database, so that nothing depends on a round that did not happen: one that fails is told to the log, and the next
/// finds the same.
public final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration pause;
    private final Consumer<BooleanSupplier> round;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    private Rounds(String name, Duration pause, Consumer<BooleanSupplier> round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /// @param name of the thread, and in the log
    /// @param round is given what tells whether the node still runs, to be asked between two pieces of work
    public static Rounds everySecond(String name, Consumer<BooleanSupplier> round) {
        return new Rounds(name, Duration.ofSeconds(1), round);
    }

    /// @param piece does one piece of work; true if there may be more
    public static Rounds everySecond(String name, BooleanSupplier piece) {
        return everySecond(name, running -> all(piece, running));
    }

    public static Rounds everyMinute(String name, Consumer<BooleanSupplier> round) {
        return new Rounds(name, Duration.ofMinutes(1), round);
    }

    /// Does piece after piece, until there is no more or the node ends.
    public static void all(BooleanSupplier piece, BooleanSupplier running) {
        while (running.getAsBoolean() && piece.getAsBoolean()) {}
    }

    private void work() {
        while (running) {
            try {
                round.accept(() -> running);
            } catch (RuntimeException failed) {
                log.warn("The next round tries again what failed work={}", name, failed);
            }
            try {
                end.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name(name).start(this::work);
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

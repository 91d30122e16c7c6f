package org.comity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Takes times, several of each, and keeps the median.
final class Measure {

    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    /// Something one thread does over and over, with what it needs for itself.
    interface Worker extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /// A worker whose every piece of work is timed, in milliseconds.
    static final class Timed implements Worker {

        private final Worker worker;
        private final List<Double> taken = new ArrayList<>();

        Timed(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void once() throws Exception {
            var begun = System.nanoTime();
            worker.once();
            taken.add((System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
        }

        List<Double> taken() {
            return taken;
        }

        void forget() {
            taken.clear();
        }

        @Override
        public void close() throws Exception {
            worker.close();
        }
    }

    private Measure() {}

    /// The median time of one call, in milliseconds.
    static double millis(int times, Callable<?> call) throws Exception {
        var taken = new ArrayList<Double>();
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            call.call();
            taken.add((System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
        }
        return median(taken);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// How often several workers do their work in a second, while `millis` pass.
    static double perSecondFor(long millis, List<? extends Worker> workers) throws Exception {
        var until = System.nanoTime() + millis * 1_000_000;
        var done = new AtomicLong();
        var begun = System.nanoTime();
        together(workers, worker -> {
            while (System.nanoTime() < until) {
                worker.once();
                done.incrementAndGet();
            }
        });
        return done.get() * NANOS_IN_A_SECOND / (System.nanoTime() - begun);
    }

    /// How many in a second when several workers share so many pieces of work.
    static double perSecond(int pieces, List<? extends Worker> workers) throws Exception {
        var left = new AtomicInteger(pieces);
        var begun = System.nanoTime();
        together(workers, worker -> {
            while (left.getAndDecrement() > 0) {
                worker.once();
            }
        });
        return pieces * NANOS_IN_A_SECOND / (System.nanoTime() - begun);
    }

    /// What was done of so many pieces in so much time.
    ///
    /// @param all whether there was nothing left to do
    record Done(int pieces, double seconds, boolean all) {
        double perSecond() {
            return pieces / seconds;
        }
    }

    /// Lets several workers share so many pieces of work, until all are done or `millis` have passed.
    static Done upTo(int pieces, long millis, List<? extends Worker> workers) throws Exception {
        var until = System.nanoTime() + millis * 1_000_000;
        var left = new AtomicInteger(pieces);
        var done = new AtomicInteger();
        var begun = System.nanoTime();
        together(workers, worker -> {
            while (System.nanoTime() < until && left.getAndDecrement() > 0) {
                worker.once();
                done.incrementAndGet();
            }
        });
        return new Done(done.get(), (System.nanoTime() - begun) / NANOS_IN_A_SECOND, done.get() == pieces);
    }

    private interface Work {
        void with(Worker worker) throws Exception;
    }

    private static void together(List<? extends Worker> workers, Work work) throws Exception {
        var failures = new ArrayList<Exception>();
        var threads = IntStream.range(0, workers.size())
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    try {
                        work.with(workers.get(i));
                    } catch (Exception failed) {
                        synchronized (failures) {
                            failures.add(failed);
                        }
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}

package org.comity.statistics.model;

import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long things took, in seconds: each time, and how often it was taken. Exact as it is; sums of months keep
/// times on a grid instead, on which none is more than five in a hundred away from what it was.
public final class Times {

    /// Two neighbours of the grid are so far apart; the error is half of that.
    private static final double STEP = 1.1;

    private static final int ALL = 100;

    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    private int count;

    public void add(int seconds) {
        add(seconds, 1);
    }

    public void add(int seconds, int times) {
        taken.merge(seconds, times, Integer::sum);
        count += times;
    }

    public void add(Times others) {
        others.taken.forEach(this::add);
    }

    public int count() {
        return count;
    }

    public SortedMap<Integer, Integer> taken() {
        return taken;
    }

    public OptionalInt median() {
        return within(ALL / 2);
    }

    /// The time within which so many in a hundred were done: the nearest rank, a time that was taken, never
    /// one between two.
    public OptionalInt within(int percent) {
        var rank = (int) Math.ceilDiv((long) count * percent, (long) ALL);
        for (var each : taken.entrySet()) {
            rank -= each.getValue();
            if (rank <= 0) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /// How many were done in less than this, and not in less than that.
    public int between(int fromSeconds, int untilSeconds) {
        return taken.subMap(fromSeconds, untilSeconds).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// The same on the grid.
    public Times onGrid() {
        var coarse = new Times();
        taken.forEach((seconds, times) -> coarse.add(onGrid(seconds), times));
        return coarse;
    }

    static int onGrid(int seconds) {
        if (seconds <= 1) {
            return seconds;
        }
        var place = Math.round(Math.log(seconds) / Math.log(STEP));
        return (int) Math.min(Integer.MAX_VALUE, Math.round(Math.pow(STEP, (double) place)));
    }
}

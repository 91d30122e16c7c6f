package org.comity.statistics.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was counted of some requests. Tallies of requests that have none in common add up to the tally of all.
public final class Tally {

    private final EnumMap<Count, Integer> counts = new EnumMap<>(Count.class);
    private final TreeMap<String, Integer> refusals = new TreeMap<>();
    private final Times acknowledged = new Times();
    private final Times executed = new Times();

    public void add(CountedCase one) {
        for (var count : Count.values()) {
            var counted = count.of(one);
            if (counted > 0) {
                counts.merge(count, counted, Integer::sum);
            }
        }
        if (one.refusal() != null) {
            refusals.merge(one.refusal(), 1, Integer::sum);
        }
        one.secondsToAcknowledge().ifPresent(acknowledged::add);
        one.secondsToExecute().ifPresent(executed::add);
    }

    /// One more, of which nothing else is told.
    void addNumber() {
        counts.merge(Count.REQUESTS, 1, Integer::sum);
    }

    public void add(Tally others) {
        others.counts.forEach((count, counted) -> counts.merge(count, counted, Integer::sum));
        others.refusals.forEach((ground, counted) -> refusals.merge(ground, counted, Integer::sum));
        acknowledged.add(others.acknowledged);
        executed.add(others.executed);
    }

    public int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    public int requests() {
        return of(Count.REQUESTS);
    }

    /// By ground.
    public SortedMap<String, Integer> refusals() {
        return refusals;
    }

    public Times acknowledged() {
        return acknowledged;
    }

    public Times executed() {
        return executed;
    }

    /// For keeping: times on the grid, so that it stays small however many requests it counts.
    void keep(DataOutputStream out) throws IOException {
        for (var count : Count.values()) {
            out.writeUTF(count.name());
            out.writeInt(of(count));
        }
        out.writeUTF("");
        out.writeInt(refusals.size());
        for (var each : refusals.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue());
        }
        keep(acknowledged.onGrid(), out);
        keep(executed.onGrid(), out);
    }

    private static void keep(Times times, DataOutputStream out) throws IOException {
        out.writeInt(times.taken().size());
        for (var each : times.taken().entrySet()) {
            out.writeInt(each.getKey());
            out.writeInt(each.getValue());
        }
    }

    /// Reads what was kept, and adds it.
    void addKept(DataInputStream in) throws IOException {
        for (var name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
            counts.merge(Count.valueOf(name), in.readInt(), Integer::sum);
        }
        for (var left = in.readInt(); left > 0; left--) {
            refusals.merge(in.readUTF(), in.readInt(), Integer::sum);
        }
        read(acknowledged, in);
        read(executed, in);
    }

    private static void read(Times times, DataInputStream in) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            times.add(in.readInt(), in.readInt());
        }
    }
}

package org.comity.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.bench.Figure.Unit;

/// The matrix of all Parties and the profile of one State: how long one takes for a single reader, and how many there
/// are in a second. Each is made anew: every reader asks for addresses that nobody asked for before.
final class ProfilePages {

    private static final int READERS = 4;
    private static final long WARM_UP_MILLIS = 6_000;
    private static final long ROUND_MILLIS = 1_500;
    private static final int ROUNDS = 3;
    private static final String MATRIX = "/en/profiles/matrix";
    private static final String PROFILE = "/en/states/PT/profile";
    private static final double MIDDLE = 0.5;
    private static final int DIFFERENT = 10_000;

    private ProfilePages() {}

    static List<Figure> measure(RunningNode node) throws Exception {
        var constant = node.constant();
        return List.of(
                new Figure(
                        "GET " + MATRIX + ", one reader, packed",
                        median(node, MATRIX),
                        median(node, constant),
                        Unit.MILLISECONDS,
                        "the node's seal.svg from memory, asked for in the same way"),
                rate(node, PROFILE, false, constant),
                rate(node, PROFILE, true, constant));
    }

    private static Figure rate(RunningNode node, String path, boolean packed, String constant) throws Exception {
        return new Figure(
                "GET " + path + (packed ? ", gzip" : ", plain"),
                perSecond(node, path, packed),
                perSecond(node, constant, packed),
                Unit.PER_SECOND,
                "the node's seal.svg from memory, " + (packed ? "packed before" : "plain"));
    }

    private static double median(RunningNode node, String path) throws Exception {
        try (var reader = new Measure.Timed(wire(node, path, true, 0))) {
            Measure.perSecondFor(WARM_UP_MILLIS, List.of(reader));
            reader.forget();
            Measure.perSecondFor(ROUND_MILLIS, List.of(reader));
            var taken = reader.taken().stream().sorted().toList();
            return taken.get((int) (taken.size() * MIDDLE));
        }
    }

    private static double perSecond(RunningNode node, String path, boolean packed) throws Exception {
        var readers = new ArrayList<Wire>();
        for (var i = 0; i < READERS; i++) {
            readers.add(wire(node, path, packed, i));
        }
        var rates = new ArrayList<Double>();
        Measure.perSecondFor(WARM_UP_MILLIS, readers);
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecondFor(ROUND_MILLIS, readers));
        }
        close(readers);
        return Measure.median(rates);
    }

    private static Wire wire(RunningNode node, String path, boolean packed, int reader) throws IOException {
        var run = UUID.randomUUID();
        return path.startsWith("/assets/")
                ? new Wire(node.port, path, packed)
                : new Wire(
                        node.port,
                        IntStream.range(0, DIFFERENT)
                                .mapToObj(i -> path + "?" + run + "=" + reader + "." + i)
                                .toList(),
                        packed);
    }

    private static void close(List<Wire> readers) throws IOException {
        for (var reader : readers) {
            reader.close();
        }
    }
}

package org.comity.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.comity.bench.Figure.Unit;

/// Public pages by second, asked for by visitors who keep their connections.
final class PublicPages {

    private static final int VISITORS = 4;
    private static final long WARM_UP_MILLIS = 4_000;
    private static final long ROUND_MILLIS = 1_500;
    private static final int ROUNDS = 3;

    private PublicPages() {}

    static List<Figure> measure(RunningNode node) throws Exception {
        var constant = node.constant();
        var figures = new ArrayList<Figure>();
        for (var packed : List.of(false, true)) {
            var paths = List.of(constant, "/en", "/en/map", "/en/states/JP", "/en/registers/ets185-27-2-d");
            var rates = perSecond(node, paths, packed);
            for (var i = 1; i < paths.size(); i++) {
                figures.add(new Figure(
                        "GET " + paths.get(i) + (packed ? ", gzip" : ", plain"),
                        rates.get(i),
                        rates.getFirst(),
                        Unit.PER_SECOND,
                        "the node's seal.svg from memory, " + (packed ? "packed before" : "plain")));
            }
        }
        return figures;
    }

    /// The median rate of each path. All are warmed up before the first is measured, and the rounds go in turn, so that
    /// no path is measured on a colder machine than another.
    private static List<Double> perSecond(RunningNode node, List<String> paths, boolean packed) throws Exception {
        var visitors = new ArrayList<List<Wire>>();
        var rates = new ArrayList<List<Double>>();
        for (var path : paths) {
            visitors.add(visitors(node, path, packed));
            rates.add(new ArrayList<>());
            Measure.perSecondFor(WARM_UP_MILLIS, visitors.getLast());
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var path = 0; path < paths.size(); path++) {
                rates.get(path).add(Measure.perSecondFor(ROUND_MILLIS, visitors.get(path)));
            }
        }
        for (var done : visitors.stream().flatMap(List::stream).toList()) {
            done.close();
        }
        return rates.stream().map(Measure::median).toList();
    }

    private static List<Wire> visitors(RunningNode node, String path, boolean packed) throws IOException {
        var visitors = new ArrayList<Wire>();
        for (var i = 0; i < VISITORS; i++) {
            visitors.add(new Wire(node.port, path, packed));
        }
        return visitors;
    }
}

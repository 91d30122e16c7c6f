package org.comity.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.comity.bench.Figure.Unit;

/// How long a question takes by HTTP while sixteen clients ask different ones at once, without a pause: the slowest in
/// a hundred, and the one in the middle.
final class Asking {

    private static final long WARM_UP_MILLIS = 10_000;
    private static final long ROUND_MILLIS = 3_000;
    private static final int ROUNDS = 3;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double MIDDLE = 0.5;
    private static final List<String> REQUESTED =
            List.of("JP", "US", "DE", "CH", "BR", "AU", "GB", "FR", "NG", "PH", "IE", "ZA", "KR", "IN", "CL", "TR");
    private static final List<String> NEEDS =
            List.of("preservation", "subscriber", "content", "extradition", "joint-team", "traffic");

    private Asking() {}

    static List<Figure> measure(RunningNode node) throws Exception {
        var constant = new Clients(node, List.of(node.constant()));
        var questions = new Clients(node, questions());
        constant.warmUp();
        questions.warmUp();
        for (var round = 0; round < ROUNDS; round++) {
            constant.ask();
            questions.ask();
        }
        constant.close();
        questions.close();
        return List.of(
                figure("a question by HTTP, 16 clients, slowest in 100", questions, constant, SLOWEST_IN_A_HUNDRED),
                figure("a question by HTTP, 16 clients, median", questions, constant, MIDDLE));
    }

    private static Figure figure(String name, Clients questions, Clients constant, double part) {
        return new Figure(
                name,
                questions.millis(part),
                constant.millis(part),
                Unit.MILLISECONDS,
                "the node's seal.svg from memory, asked for in the same way");
    }

    private static List<String> questions() {
        var questions = new ArrayList<String>();
        for (var i = 0; i < REQUESTED.size(); i++) {
            questions.add("/api/v1/paths?from=PT&offence=8&risk-of-loss=true&need=" + NEEDS.get(i % NEEDS.size())
                    + "&to=" + REQUESTED.get(i));
        }
        return questions;
    }

    /// As many clients as there are States to ask, each with a connection of its own.
    private static final class Clients implements AutoCloseable {

        private final List<Measure.Timed> clients = new ArrayList<>();

        Clients(RunningNode node, List<String> paths) throws IOException {
            for (var i = 0; i < REQUESTED.size(); i++) {
                clients.add(new Measure.Timed(new Wire(node.port, paths.get(i % paths.size()), false)));
            }
        }

        void warmUp() throws Exception {
            Measure.perSecondFor(WARM_UP_MILLIS, clients);
            clients.forEach(Measure.Timed::forget);
        }

        void ask() throws Exception {
            Measure.perSecondFor(ROUND_MILLIS, clients);
        }

        double millis(double part) {
            var taken = clients.stream()
                    .flatMap(client -> client.taken().stream())
                    .sorted()
                    .toList();
            return taken.get((int) Math.min(taken.size() - 1L, Math.round(taken.size() * part)));
        }

        @Override
        public void close() throws Exception {
            for (var client : clients) {
                client.close();
            }
        }
    }
}

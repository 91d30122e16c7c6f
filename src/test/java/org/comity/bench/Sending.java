package org.comity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.comity.bench.Figure.Unit;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Desk;
import org.comity.testing.Http;

/// Requests sent by second through the pages: document printed, sealed and digested, step, audit entry, outbox, commit.
final class Sending {

    private static final int OFFICERS = 4;
    private static final int WARM_UP = 80;
    private static final int ROUND = 40;
    private static final int ROUNDS = 3;

    private Sending() {}

    private record Sender(Http officer, Queue<String> approved) implements Measure.Worker {

        @Override
        public void once() {
            var reply = Desk.act(officer, approved.remove(), "SEND");
            if (reply.status() != 303) {
                throw new IllegalStateException("Sending answered " + reply.status());
            }
        }
    }

    static List<Figure> measure(RunningNode node) throws Exception {
        var desk = Desk.at(node.address);
        var approved = new ConcurrentLinkedQueue<>(Stream.generate(desk::approved)
                .limit(WARM_UP + (long) ROUND * ROUNDS)
                .toList());
        var senders = Stream.generate(() -> new Sender(Desk.drafter(node.address), approved))
                .limit(OFFICERS)
                .toList();
        Measure.perSecond(WARM_UP, senders);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecond(ROUND, senders));
        }
        var url = EmbeddedDatabase.urlOfRunning(node.home).orElseThrow();
        return List.of(new Figure(
                "requests sent, complete, " + OFFICERS + " officers at once",
                Measure.median(rates),
                BareInserts.perSecond(url, OFFICERS),
                Unit.PER_SECOND,
                "bare inserts with commit, same database, " + OFFICERS + " connections"));
    }
}

package org.comity.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.comity.bench.Figure.Unit;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Touch;

/// Requests sent by eight clients at once, as many as were prepared: first each is printed and shown for the touch,
/// then each is printed, signed, sealed, recorded, put into the outbox, committed and delivered to the other side.
final class Requests {

    private static final int CLIENTS = 8;
    private static final long PREPARING_MILLIS = 40_000;
    private static final int MOST = 18_000;
    private static final int WARM_UP = 200;
    private static final long MEASURED_MILLIS = 60_000;

    private Requests() {}

    /// An approved request, and the form that sends it once it is shown.
    private record Ready(String path, Map<String, String> form) {}

    private static final class Preparing implements Measure.Worker {

        private final Desk desk;
        private final Queue<String> approved;

        Preparing(Desk desk, Queue<String> approved) {
            this.desk = desk;
            this.approved = approved;
        }

        @Override
        public void once() {
            approved.add(desk.approved());
        }
    }

    private record Showing(Http officer, Queue<String> approved, Queue<Ready> shown) implements Measure.Worker {

        private static final Map<String, String> SEND = Map.of("act", "SEND");

        @Override
        public void once() {
            var path = "/en/requests/" + approved.remove() + "/acts";
            var asked = officer.post(path, SEND);
            shown.add(new Ready(path, Touch.answered(SEND, Touch.demand(asked))));
        }
    }

    private record Sender(Http officer, Queue<Ready> shown) implements Measure.Worker {

        @Override
        public void once() {
            var next = shown.poll();
            if (next == null) {
                throw new IllegalStateException("Fewer were prepared than were sent");
            }
            var reply = officer.post(next.path(), next.form());
            if (reply.status() != 303) {
                throw new IllegalStateException("Sending answered " + reply.status());
            }
        }
    }

    static List<Figure> measure(RunningNode node) throws Exception {
        var url = EmbeddedDatabase.urlOfRunning(node.home).orElseThrow();
        var floor = BareInserts.perSecond(url, CLIENTS);
        var approved = new ConcurrentLinkedQueue<String>();
        Measure.perSecondFor(
                PREPARING_MILLIS,
                Stream.generate(() -> new Preparing(Desk.at(node.address), approved))
                        .limit(CLIENTS)
                        .toList());
        var shown = new ConcurrentLinkedQueue<Ready>();
        var prepared = Math.min(MOST, approved.size());
        var printed = Measure.perSecond(
                prepared,
                officers(node).map(each -> new Showing(each, approved, shown)).toList());
        var senders = officers(node)
                .map(each -> new Measure.Timed(new Sender(each, shown)))
                .toList();
        Measure.perSecond(WARM_UP, senders);
        senders.forEach(Measure.Timed::forget);
        var begun = System.nanoTime();
        Measure.perSecond(prepared - WARM_UP, senders);
        awaitDelivery(url);
        var sent = (prepared - WARM_UP) * 1e9 / (System.nanoTime() - begun);
        var taken =
                senders.stream().flatMap(each -> each.taken().stream()).sorted().toList();
        var what = "bare inserts with commit, same database, " + CLIENTS + " connections";
        return List.of(
                new Figure("requests printed and shown for the touch", printed, floor, Unit.PER_SECOND, what),
                new Figure(
                        "of " + (prepared - WARM_UP) + ": signed, committed, delivered",
                        sent,
                        floor,
                        Unit.PER_SECOND,
                        what),
                new Figure(
                        "one sending, slowest in 100",
                        taken.get(taken.size() * 99 / 100),
                        CLIENTS * 1_000 / floor,
                        Unit.MILLISECONDS,
                        "one such insert"));
    }

    private static Stream<Http> officers(RunningNode node) {
        return Stream.generate(() -> Desk.drafter(node.address)).limit(CLIENTS);
    }

    private static void awaitDelivery(String url) throws SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(url);
                var waiting =
                        connection.prepareStatement("SELECT count(*) FROM requests_request WHERE status = 'SENT'")) {
            var until = System.nanoTime() + MEASURED_MILLIS * 1_000_000;
            while (System.nanoTime() < until) {
                try (var row = waiting.executeQuery()) {
                    row.next();
                    if (row.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
            throw new IllegalStateException("Not everything was delivered");
        }
    }
}

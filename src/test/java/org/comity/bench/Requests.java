package org.comity.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.comity.bench.Figure.Unit;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.Touch;

/// Requests sent by eight clients at once, over HTTP as a browser would: first each is printed and shown for the touch,
/// then each is sealed, recorded, put into the outbox, committed and delivered to the other side.
///
/// One request is brought as far as approval; the others are copies of it in the database, under the key of its case.
final class Requests {

    private static final int CLIENTS = 8;
    private static final int COPIES = 8_000;
    private static final long ASKED_MILLIS = 150_000;
    private static final int WARM_UP = 1_000;
    private static final long SENT_MILLIS = 60_000;
    private static final long DELIVERED_MILLIS = 90_000;

    private Requests() {}

    /// An approved request, and the form that sends it once it is shown.
    private record Ready(String path, Map<String, String> form) {}

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
            var next = shown.remove();
            var reply = officer.post(next.path(), next.form());
            if (reply.status() != 303) {
                throw new IllegalStateException("Sending answered " + reply.status());
            }
        }
    }

    static List<Figure> measure(RunningNode node) throws Exception {
        var url = EmbeddedDatabase.urlOfRunning(node.home).orElseThrow();
        var floor = BareInserts.perSecond(url, CLIENTS);
        var approved = copies(url, UUID.fromString(Desk.at(node.address).approved()));
        var shown = new ConcurrentLinkedQueue<Ready>();
        var printed = Measure.upTo(
                COPIES,
                ASKED_MILLIS,
                officers(node).map(each -> new Showing(each, approved, shown)).toList());
        var senders = officers(node)
                .map(each -> new Measure.Timed(new Sender(each, shown)))
                .toList();
        Measure.perSecond(Math.min(WARM_UP, shown.size() / 3), senders);
        senders.forEach(Measure.Timed::forget);
        var begun = System.nanoTime();
        var sent = Measure.upTo(shown.size(), SENT_MILLIS, senders);
        awaitDelivery(url);
        var delivered = sent.pieces() * 1e9 / (System.nanoTime() - begun);
        System.out.printf(
                "%d were printed and shown in %.0f s; of these %d were sent in %.0f s%s%n",
                printed.pieces(),
                printed.seconds(),
                sent.pieces(),
                sent.seconds(),
                sent.all() ? ", which were all" : "");
        return figures(floor, printed.perSecond(), sent.perSecond(), delivered, senders);
    }

    private static List<Figure> figures(
            double floor, double printed, double sent, double delivered, List<Measure.Timed> senders) {
        var taken =
                senders.stream().flatMap(each -> each.taken().stream()).sorted().toList();
        var what = "bare inserts with commit, same database, " + CLIENTS + " connections";
        var one = CLIENTS * 1_000 / floor;
        return List.of(
                new Figure("PDF printed, kept and shown for the touch", printed, floor, Unit.PER_SECOND, what),
                new Figure("requests sealed, committed, acknowledged", sent, floor, Unit.PER_SECOND, what),
                new Figure("requests sealed, committed, delivered", delivered, floor, Unit.PER_SECOND, what),
                new Figure(
                        "one sending, median", taken.get(taken.size() / 2), one, Unit.MILLISECONDS, "one such insert"),
                new Figure(
                        "one sending, slowest in 100",
                        taken.get(taken.size() * 99 / 100),
                        one,
                        Unit.MILLISECONDS,
                        "one such insert"));
    }

    private static Stream<Http> officers(RunningNode node) {
        return Stream.generate(() -> Desk.drafter(node.address)).limit(CLIENTS);
    }

    /// As if that request had been written and approved so many times: it stands on the board and is found by its
    /// words.
    private static Queue<String> copies(String url, UUID request) throws SQLException {
        var ids = new ConcurrentLinkedQueue<String>();
        try (var connection = DriverManager.getConnection(url);
                var copying = connection.prepareStatement("""
                        WITH copied AS (
                            INSERT INTO requests_request (id, reference, requesting_authority, requested_authority,
                                requesting_country, requested_country, second_language, handling, status, case_key,
                                content, changed_at, started_at, exercise, measure, chain_id)
                            SELECT gen_random_uuid(), 'PT-2026-' || 500000 + n, requesting_authority,
                                requested_authority, requesting_country, requested_country, second_language, handling,
                                status, case_key, content, changed_at, started_at, exercise, measure, gen_random_uuid()
                            FROM requests_request, generate_series(1, ?) n WHERE id = ? RETURNING id, reference),
                        writers AS (
                            INSERT INTO requests_writer (request_id, officer_id)
                            SELECT copied.id, officer_id FROM copied, requests_writer WHERE request_id = ?),
                        members AS (
                            INSERT INTO requests_member (request_id, person_id, added_by, at)
                            SELECT copied.id, person_id, added_by, at FROM copied, requests_member
                            WHERE request_id = ?),
                        boards AS (
                            INSERT INTO inbox_case (authority, request_id, reference, requesting, measure, partner,
                                zone, status, open, ours, pressure, red, members, due_at, due_kind, begun_at,
                                changed_at, case_key)
                            SELECT authority, copied.id, copied.reference, requesting, measure, partner, zone, status,
                                open, ours, pressure, red, members, due_at, due_kind, begun_at, changed_at, case_key
                            FROM copied, inbox_case WHERE request_id = ?),
                        words AS (
                            INSERT INTO inbox_word (authority, digest, begun_at, request_id)
                            SELECT authority, digest, begun_at, copied.id FROM copied, inbox_word WHERE request_id = ?)
                        SELECT id FROM copied
                        """)) {
            copying.setInt(1, COPIES);
            for (var place = 2; place <= 6; place++) {
                copying.setObject(place, request);
            }
            try (var rows = copying.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private static void awaitDelivery(String url) throws SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(url);
                var waiting =
                        connection.prepareStatement("SELECT count(*) FROM requests_request WHERE status = 'SENT'")) {
            var until = System.nanoTime() + DELIVERED_MILLIS * 1_000_000;
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

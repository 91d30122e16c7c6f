package org.comity.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.bench.Figure.Unit;
import org.comity.node.EmbeddedDatabase;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The board of an authority with a hundred thousand requests, and search in them, over HTTP: by one officer at a
/// time, which shows what a page takes, and by eight at once who do not pause, which shows what a full machine makes
/// of it. The floor is a bare page of the same node for the same officers.
final class Boards {

    private static final int CASES = 100_000;
    private static final int RARE = 1_000;
    private static final int OFFICERS = 8;
    private static final long WARM_UP_MILLIS = 15_000;
    private static final long ROUND_MILLIS = 10_000;
    private static final double MIDDLE = 0.5;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final String BARE = "a bare page of the same node, as often asked for";

    private static final Asking BARE_PAGE = officer -> officer.get("/en/board/texts");
    private static final Asking BOARD = officer -> officer.get("/en/board");
    private static final Asking ONE_WORD = officer -> search(officer, "benchcommon");
    private static final Asking TWO_WORDS = officer -> search(officer, "benchrare benchcommon");

    private Boards() {}

    static List<Figure> measure(RunningNode node) throws Exception {
        var database = JdbcClient.create(new DriverManagerDataSource(
                EmbeddedDatabase.urlOfRunning(node.home).orElseThrow()));
        fill(node, database);
        var officers = Stream.generate(() -> Desk.drafter(node.address))
                .limit(OFFICERS)
                .toList();
        officers.forEach(officer -> officer.get("/en/account"));
        for (var asking : List.of(BARE_PAGE, BOARD, ONE_WORD, TWO_WORDS)) {
            Measure.perSecondFor(WARM_UP_MILLIS, timed(officers, asking));
        }
        var figures = new ArrayList<Figure>();
        for (var crowd : List.of(officers.subList(0, 1), officers)) {
            var bare = times(crowd, BARE_PAGE);
            add(figures, "board", crowd, times(crowd, BOARD), bare);
            add(figures, "a word of all", crowd, times(crowd, ONE_WORD), bare);
            add(figures, "a rare, a common word", crowd, times(crowd, TWO_WORDS), bare);
        }
        return figures;
    }

    /// One way of asking.
    private interface Asking {
        Http.Reply of(Http officer);
    }

    private static Http.Reply search(Http officer, String words) {
        return officer.post("/en/board/search", Map.of("words", words));
    }

    private static void add(
            List<Figure> figures, String name, List<Http> crowd, List<Double> taken, List<Double> bare) {
        for (var part : List.of(MIDDLE, SLOWEST_IN_A_HUNDRED)) {
            figures.add(new Figure(
                    "%s, %d at once, %s".formatted(name, crowd.size(), part == MIDDLE ? "median" : "slowest in 100"),
                    quantile(taken, part),
                    quantile(bare, part),
                    Unit.MILLISECONDS,
                    BARE));
        }
    }

    private static double quantile(List<Double> values, double part) {
        return values.stream().sorted().toList().get((int) (values.size() * part));
    }

    private static List<Double> times(List<Http> officers, Asking asking) throws Exception {
        var timed = timed(officers, asking);
        Measure.perSecondFor(ROUND_MILLIS, timed);
        return timed.stream().flatMap(one -> one.taken().stream()).toList();
    }

    private static List<Measure.Timed> timed(List<Http> officers, Asking asking) {
        return officers.stream()
                .map(officer -> new Measure.Timed(() -> {
                    var status = asking.of(officer).status();
                    if (status != 200) {
                        throw new IllegalStateException("The board answered " + status);
                    }
                }))
                .toList();
    }

    /// One request is written by hand, and repeated by SQL: its content lies under the same key.
    private static void fill(RunningNode node, JdbcClient database) {
        var drafter = Desk.drafter(node.address);
        var id = UUID.fromString(Desk.at(node.address).draft());
        drafter.post("/en/requests/" + id + "/draft", with(Map.of("facts", "An unknown person entered.")));
        var common = digest(drafter, database, id, "benchcommon");
        var rare = digest(drafter, database, id, "benchcommon benchrare");
        database.sql("""
                        INSERT INTO requests_request (id, reference, requesting_authority, requested_authority,
                            requesting_country, requested_country, second_language, handling, status, case_key, content,
                            changed_at, started_at, exercise, measure, chain_id)
                        SELECT md5('case' || n)::uuid, 'PT-2025-' || n, requesting_authority, requested_authority,
                            requesting_country, requested_country, second_language, handling,
                            CASE WHEN n % 3 = 0 THEN 'INFO_REQUESTED' ELSE 'DELIVERED' END, case_key, content,
                            changed_at, started_at - n * interval '1 minute', false, measure, md5('case' || n)::uuid
                        FROM requests_request, generate_series(1, :cases) n WHERE id = :id
                        """).param("cases", CASES).param("id", id).update();
        database.sql("""
                        INSERT INTO inbox_case (authority, request_id, reference, requesting, measure, partner, zone,
                            status, open, ours, pressure, red, members, due_at, begun_at, changed_at, case_key, assignee)
                        SELECT authority, md5('case' || n)::uuid, 'PT-2025-' || n, requesting, measure, partner, zone,
                            CASE WHEN n % 3 = 0 THEN 'INFO_REQUESTED' ELSE 'DELIVERED' END, true, n % 3 = 0,
                            CASE WHEN n % 1000 = 0 THEN 0 ELSE 1 + n % 2 END, false, members,
                            changed_at + (n % 5000 - 50) * interval '1 hour', begun_at - n * interval '1 minute',
                            changed_at, case_key,
                            CASE WHEN n % 100 = 0 THEN (SELECT id FROM identity_person
                                WHERE name = 'Demo Duty Officer (Lisbon)') END
                        FROM inbox_case, generate_series(1, :cases) n WHERE request_id = :id
                        """).param("cases", CASES).param("id", id).update();
        database.sql("""
                        INSERT INTO inbox_word (authority, digest, begun_at, request_id)
                        SELECT authority, decode(:common, 'hex'), begun_at, request_id FROM inbox_case
                        WHERE reference LIKE 'PT-2025-%'
                        UNION ALL SELECT authority, decode(:rare, 'hex'), begun_at, request_id FROM inbox_case
                        WHERE reference LIKE 'PT-2025-%' AND right(reference, 3) = '000'
                        """).param("common", common).param("rare", rare).update();
        for (var table : List.of("requests_request", "inbox_case", "inbox_word")) {
            database.sql("ANALYZE " + table).update();
        }
        System.out.printf("filled with %,d cases, %d of them with a rare word%n", CASES, CASES / RARE);
    }

    /// The digest that a word adds to those of a draft.
    private static String digest(Http drafter, JdbcClient database, UUID draft, String words) {
        var before = digests(database, draft);
        var change = Map.of("facts", "An unknown person entered " + words + ".");
        drafter.post("/en/requests/" + draft + "/draft", with(change));
        return digests(database, draft).stream()
                .filter(digest -> !before.contains(digest))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> change) {
        var fields = new HashMap<>(Desk.completeDraft());
        fields.putAll(change);
        return fields;
    }

    private static List<String> digests(JdbcClient database, UUID draft) {
        return database.sql("SELECT digest FROM inbox_word WHERE request_id = :id")
                .param("id", draft)
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes("digest")))
                .list();
    }
}

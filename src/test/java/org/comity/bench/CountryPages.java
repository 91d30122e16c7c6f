package org.comity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.bench.Figure.Unit;
import org.comity.testing.AProposal;
import org.comity.testing.Http;

/// Made anew is the page; the HTML of a section is made once for each text.
///
/// The wiki of a State, written long enough to be a page of sixty kilobytes: how many in a second when each is
/// made anew, and when it was made before for somebody else who is not signed in; and how long it takes until
/// what a reviewer publishes stands on every page.
final class CountryPages {

    private static final int READERS = 4;
    private static final int DIFFERENT = 20_000;
    private static final long WARM_UP_MILLIS = 5_000;
    private static final long ROUND_MILLIS = 1_500;
    private static final int ROUNDS = 3;
    private static final int SMALLEST = 60_000;
    private static final int PARAGRAPHS = 24;
    private static final int PUBLICATIONS = 5;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final String WIKI = "/en/states/PT/wiki";
    private static final List<String> SECTIONS =
            List.of("STRATEGIES", "LEGISLATION", "INSTITUTIONS", "COOPERATION", "CASE_LAW");

    private CountryPages() {}

    static List<Figure> measure(RunningNode node) throws Exception {
        var writer = Http.officerOf(node.address, "Demo Duty Officer (Lisbon)");
        var reviewer = Http.officerOf(node.address, "Demo Gatekeeper (Lisbon)");
        write(writer, reviewer);
        var size = Http.visitorOf(node.address).get(WIKI).bytes().length;
        if (size < SMALLEST) {
            throw new IllegalStateException("The page has " + size + " bytes only");
        }
        var constant = node.constant();
        var figures = new ArrayList<Figure>();
        for (var packed : List.of(false, true)) {
            var floor = perSecond(node, List.of(constant), packed);
            figures.add(figure(size, "made anew", packed, perSecond(node, different(), packed), floor));
            figures.add(figure(size, "made before", packed, perSecond(node, List.of(WIKI), packed), floor));
        }
        figures.add(seenEverywhere(node, writer, reviewer));
        return figures;
    }

    private static Figure figure(int size, String how, boolean packed, double measured, double floor) {
        return new Figure(
                "GET %s, %d KB, %s, %s".formatted(WIKI, size / 1_000, how, packed ? "gzip" : "plain"),
                measured,
                floor,
                Unit.PER_SECOND,
                "the node's seal.svg from memory, " + (packed ? "packed before" : "plain"));
    }

    /// Addresses nobody asked for before, so that nothing is kept of them.
    private static List<String> different() {
        var run = UUID.randomUUID();
        return IntStream.range(0, DIFFERENT)
                .mapToObj(i -> WIKI + "?" + run + "=" + i)
                .toList();
    }

    private static double perSecond(RunningNode node, List<String> paths, boolean packed) throws Exception {
        var readers = new ArrayList<Wire>();
        for (var i = 0; i < READERS; i++) {
            readers.add(new Wire(node.port, part(paths, i), packed));
        }
        var rates = new ArrayList<Double>();
        Measure.perSecondFor(WARM_UP_MILLIS, readers);
        for (var round = 0; round < ROUNDS; round++) {
            rates.add(Measure.perSecondFor(ROUND_MILLIS, readers));
        }
        for (var reader : readers) {
            reader.close();
        }
        return Measure.median(rates);
    }

    private static List<String> part(List<String> paths, int reader) {
        return paths.size() < READERS
                ? paths
                : IntStream.range(0, paths.size())
                        .filter(i -> i % READERS == reader)
                        .mapToObj(paths::get)
                        .toList();
    }

    private static void write(Http writer, Http reviewer) {
        var proposal = AProposal.begun(writer, "PT", "A long wiki");
        for (var section : SECTIONS) {
            kept(AProposal.save(writer, proposal.section(section, "en"), Map.of("markdown", text(section))));
        }
        proposal.published(writer, reviewer);
    }

    /// Headings, a list, a table, links, footnotes, as authors write.
    private static String text(String section) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> """
                        ### Part %1$d of %2$s

                        The competent authority keeps **a register** of requests, see [the act](https://law.example/act/%1$d) and \
                        its *implementing order*, which says who decides, within what time, and on whose request.[^n%1$d]

                        - a request is answered within %1$d days
                        - the person concerned is told, unless that would frustrate the investigation

                        | measure | who orders it |
                        | --- | --- |
                        | expedited preservation | the prosecutor |

                        [^n%1$d]: Official Journal, number %1$d.
                        """.formatted(i + 1, section))
                .collect(Collectors.joining("\n"));
    }

    private static void kept(Http.Reply reply) {
        if (reply.status() != 303) {
            throw new IllegalStateException("Not kept: " + reply.status());
        }
    }

    /// From the reviewer's button until profile, wiki, matrix, JSON and search all show it, the search last.
    private static Figure seenEverywhere(RunningNode node, Http writer, Http reviewer) throws Exception {
        var taken = new ArrayList<Double>();
        for (var round = 0; round < PUBLICATIONS; round++) {
            var mark = "seen" + UUID.randomUUID().toString().replace("-", "");
            var coverage = round % 2 == 0 ? "FULL" : "PARTIAL";
            var proposal = AProposal.begun(writer, "PT", "A row and a section");
            var row = AProposal.aRow("CETS210 33", mark);
            row.put("coverage", coverage);
            kept(AProposal.save(writer, proposal.row(ROW), row));
            kept(AProposal.save(writer, proposal.section("STATUS", "en"), Map.of("markdown", mark)));
            proposal.act(writer, "SUBMIT");
            var begun = System.nanoTime();
            kept(proposal.act(reviewer, "PUBLISH"));
            awaitEverywhere(Http.visitorOf(node.address), mark, coverage.equals("FULL") ? "full" : "partial");
            taken.add((System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
        }
        return new Figure(
                "published change seen everywhere",
                Measure.median(taken),
                floor(node),
                Unit.MILLISECONDS,
                "reading those five pages once more");
    }

    private static final UUID ROW = UUID.randomUUID();

    private static void awaitEverywhere(Http visitor, String mark, String finding) {
        while (!everywhere(visitor, mark, finding)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static boolean everywhere(Http visitor, String mark, String finding) {
        return visitor.get("/en/states/PT/profile?instrument=CETS210").body().contains(mark)
                && visitor.get(WIKI).body().contains(mark)
                && visitor.get("/en/profiles/matrix.csv?instrument=CETS210&of=profiled")
                        .body()
                        .lines()
                        .anyMatch(line -> line.startsWith("PT,") && line.contains("," + finding + ","))
                && visitor.get("/api/v1/profiles/PT").body().contains(mark)
                && visitor.get("/api/v1/search?q=" + mark).body().contains("\"total\":2,");
    }

    private static double floor(RunningNode node) throws Exception {
        var visitor = Http.visitorOf(node.address);
        return Measure.millis(PUBLICATIONS, () -> everywhere(visitor, "seen", "full"));
    }
}

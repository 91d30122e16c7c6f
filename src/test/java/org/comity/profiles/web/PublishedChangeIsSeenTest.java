package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What was reviewed and published stands on every page for the next reader, the whole of it: three rows and a
/// section of the wiki, changed together.
@NodeTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PublishedChangeIsSeenTest {

    private static final int ROUNDS = 5;
    private static final List<String> ARTICLES = List.of("34", "35", "41");
    private static final String PROFILE = "/en/states/JP/profile?instrument=CETS210";
    private static final String WIKI = "/en/states/JP/wiki";
    private static final String MATRIX = "/en/profiles/matrix?instrument=CETS210&of=every-state&articles=34,35,41";
    private static final String MATRIX_CSV =
            "/en/profiles/matrix.csv?instrument=CETS210&of=every-state&articles=34,35,41";
    private static final String MATRIX_JSON = "/api/v1/profiles/matrix?instrument=CETS210&of=every-state";
    private static final String JSON = "/api/v1/profiles/JP";

    private final String run = UUID.randomUUID().toString().replace("-", "");
    private final Map<String, UUID> rows =
            ARTICLES.stream().collect(Collectors.toMap(article -> article, article -> UUID.randomUUID()));
    private final Pattern mark = Pattern.compile("m\\dx" + run);
    private final Http writer = Http.officer("Demo Duty Officer (Tokyo)");
    private final Http reviewer = Http.officer("Demo Gatekeeper (Tokyo)");

    @BeforeEach
    void publishAFirstTime() {
        publish(0);
        awaitSearch(0);
    }

    @Test
    void theNextReaderSeesTheWholeChangeOnEveryPage() {
        for (var round = 1; round <= 2; round++) {
            publish(round);

            var newest = marked(round);
            assertThat(marks(PROFILE)).containsExactly(newest, newest, newest);
            assertThat(marks(WIKI)).containsExactly(newest, newest);
            assertThat(marks(JSON)).hasSize(3).containsOnly(newest);
            assertThat(findingsInCsv()).isEqualTo(findings(round));
            assertThat(findingsInJson()).isEqualTo(findings(round));
            assertThat(findingsOnPage()).isEqualTo(findings(round));
            awaitSearch(round);
            assertThat(marks("/en/search?q=all" + run)).containsOnly(newest);
        }
    }

    @Test
    void whoeverReadsMeanwhileSeesTheWholeOldOrTheWholeNewAndNeverHalf() throws Exception {
        var going = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var readers = new ArrayList<Future<Set<String>>>();
            for (var reader = 0; reader < 4; reader++) {
                readers.add(threads.submit(() -> read(going)));
            }
            try {
                for (var round = 1; round <= ROUNDS; round++) {
                    publish(round);
                    awaitSearch(round);
                }
            } finally {
                going.set(false);
            }
            for (var reader : readers) {
                assertThat(reader.get(2, TimeUnit.MINUTES)).contains(marked(ROUNDS));
            }
        }
    }

    /// @return the marks seen
    private Set<String> read(AtomicBoolean going) {
        var seen = new HashSet<String>();
        boolean last;
        do {
            last = !going.get();
            for (var path : List.of(PROFILE, WIKI, JSON, "/api/v1/search?q=all" + run)) {
                var marks = marks(path);
                assertThat(marks.size()).as(path).isGreaterThan(1);
                assertThat(Set.copyOf(marks)).as(path).hasSize(1);
                seen.addAll(marks);
            }
            for (var findings : List.of(findingsInCsv(), findingsInJson(), findingsOnPage())) {
                assertThat(findings).hasSize(3);
                assertThat(Set.copyOf(findings)).hasSize(1);
            }
        } while (!last);
        return seen;
    }

    /// Every row and both ends of the section bear the mark of the round, and all rows say the same.
    private void publish(int round) {
        var proposal = AProposal.begun(writer, "JP", "Three rows and a section");
        for (var row : rows.entrySet()) {
            var fields = AProposal.aRow("CETS210 " + row.getKey(), marked(round));
            fields.put("coverage", round % 2 == 0 ? "FULL" : "PARTIAL");
            fields.put("note", "all" + run);
            kept(AProposal.save(writer, proposal.row(row.getValue()), fields));
        }
        var text = marked(round) + " all" + run + "\n\nWhat lies between.\n\n" + marked(round);
        kept(AProposal.save(writer, proposal.section("COOPERATION", "en"), Map.of("markdown", text)));
        proposal.published(writer, reviewer);
    }

    private static void kept(Http.Reply reply) {
        assertThat(reply.status()).isEqualTo(303);
    }

    private String marked(int round) {
        return "m" + round + "x" + run;
    }

    private List<String> marks(String path) {
        var reply = Http.visitor().get(path);
        assertThat(reply.status()).isEqualTo(200);
        return mark.matcher(newestOnly(reply.body()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /// Rows that a publication took the place of are shown folded.
    private static String newestOnly(String page) {
        return page.replaceAll("(?s)<details.*?</details>", "");
    }

    private static List<String> findings(int round) {
        var finding = round % 2 == 0 ? "full" : "partial";
        return List.of(finding, finding, finding);
    }

    private static List<String> findingsInCsv() {
        return Http.visitor()
                .get(MATRIX_CSV)
                .body()
                .lines()
                .filter(line -> line.startsWith("JP,"))
                .flatMap(line -> List.of(line.split(",", -1)).subList(3, 6).stream())
                .toList();
    }

    private static List<String> findingsInJson() {
        var body = Http.visitor().get(MATRIX_JSON).body();
        var line = body.substring(body.indexOf("\"state\":\"JP\""));
        return ARTICLES.stream()
                .map(article -> first("\"" + article + "\":\"([a-z-]+)\"", line))
                .toList();
    }

    private static List<String> findingsOnPage() {
        var body = Http.visitor().get(MATRIX).body();
        return ARTICLES.stream()
                .map(article -> first(
                        "<a class=\"([a-z-]+)\" href=\"../states/JP/profile\\?instrument=CETS210#a" + article + "\"",
                        body))
                .toList();
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("nothing");
    }

    /// The index follows in the background.
    private void awaitSearch(int round) {
        var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!Http.visitor().get("/api/v1/search?q=" + marked(round)).body().contains("\"total\":4,")) {
            assertThat(System.nanoTime())
                    .as("the search never showed round " + round)
                    .isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

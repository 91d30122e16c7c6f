package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comity.testing.AProposal;
import org.comity.testing.Editors;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many who write about the same thing at once.
@NodeTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SixteenEditorsTest {

    private static final int EDITORS = 16;
    private static final int WORDS_EACH = 3;

    @Test
    void oneOfSixteenWhoSaveAtOnceIsKeptAndTheOthersSeeBothTexts() throws Exception {
        var editors = editors();
        var proposal = AProposal.begun(editors.getFirst(), "JP", "Written by many");
        var form = proposal.section("STRATEGIES", "en");
        var footing = AProposal.footing(editors.getFirst(), form);
        var texts = texts();

        var replies = atOnce(number -> {
            var fields = new HashMap<>(footing);
            fields.put("do", "SAVE");
            fields.put("markdown", texts.get(number));
            return editors.get(number).post(form, fields);
        });

        var kept = numbers(replies, 303);
        assertThat(kept).hasSize(1);
        var winner = texts.get(kept.getFirst());
        for (var number : numbers(replies, 422)) {
            assertThat(replies.get(number).body())
                    .contains("Somebody else wrote here at the same time", winner, texts.get(number));
        }
        assertThat(numbers(replies, 422)).hasSize(EDITORS - 1);
    }

    /// `comity soak` does the same for a minute.
    @Test
    void whoeverWasOvertakenSeesBothTextsAndSavesAgainAndNothingIsLost() throws Exception {
        var editors = editors();
        var proposal = AProposal.begun(editors.getFirst(), "JP", "Written by many, again");

        var written = new Editors(editors).write(proposal.section("CASE_LAW", "en"), saved -> saved < WORDS_EACH);

        assertThat(written.kept()).hasSize(EDITORS * WORDS_EACH);
        assertThat(written.conflicts()).isPositive();
    }

    @Test
    void oneOfTwoProposalsForTheSameSectionIsPublishedAndTheOtherShowsBothTexts() {
        var writer = Http.officer("Demo Duty Officer (Tokyo)");
        var reviewer = Http.officer("Demo Gatekeeper (Tokyo)");
        var first = proposed(writer, "first " + UUID.randomUUID());
        var mine = "second " + UUID.randomUUID();
        var second = proposed(writer, mine);
        assertThat(second.act(writer, "SUBMIT").status()).isEqualTo(303);
        first.published(writer, reviewer);

        var refused = second.act(reviewer, "PUBLISH");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("was published anew meanwhile");
        assertThat(second.act(reviewer, "REQUEST_CHANGES", "See what was published.")
                        .status())
                .isEqualTo(303);
        var form = writer.get(second.section("INSTITUTIONS", "en")).body();
        assertThat(form).contains("Something else was published here meanwhile", "first ", mine);
        var saved = AProposal.save(writer, second.section("INSTITUTIONS", "en"), Map.of("markdown", "both " + mine));
        assertThat(saved.status()).isEqualTo(303);
        second.published(writer, reviewer);
        assertThat(Http.visitor().get("/en/states/JP/wiki").body()).contains("both " + mine);
    }

    /// Two rows always bear the same mark: whoever reads sees both of one publication or both of another.
    @Test
    void aReaderNeverSeesHalfOfAPublication() throws Exception {
        var writer = Http.officer("Demo Duty Officer (Tokyo)");
        var reviewer = Http.officer("Demo Gatekeeper (Tokyo)");
        var rows = List.of(UUID.randomUUID(), UUID.randomUUID());
        pair(writer, reviewer, rows, "mark-0-");
        var going = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var readers = new ArrayList<Future<Integer>>();
            for (var reader = 0; reader < 4; reader++) {
                readers.add(threads.submit(() -> readPairs(going)));
            }
            for (var round = 1; round <= 6; round++) {
                pair(writer, reviewer, rows, "mark-" + round + "-");
            }
            going.set(false);
            for (var reader : readers) {
                assertThat(reader.get(1, TimeUnit.MINUTES)).isPositive();
            }
        }
    }

    private static int readPairs(AtomicBoolean going) {
        var visitor = Http.visitor();
        var pages = 0;
        do {
            var body = visitor.get("/en/states/JP/profile?instrument=CHILD-PROTECTION")
                    .body();
            var marks = Pattern.compile("mark-\\d+-")
                    .matcher(body)
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertThat(marks).hasSize(2);
            assertThat(marks.getFirst()).isEqualTo(marks.getLast());
            pages++;
        } while (going.get());
        return pages;
    }

    private static void pair(Http writer, Http reviewer, List<UUID> rows, String mark) {
        var proposal = AProposal.begun(writer, "JP", "A pair");
        for (var number = 0; number < rows.size(); number++) {
            var fields = AProposal.aRow("CHILD-PROTECTION " + (number + 1), mark);
            AProposal.save(writer, proposal.row(rows.get(number)), fields);
        }
        proposal.published(writer, reviewer);
    }

    private static AProposal proposed(Http writer, String text) {
        var proposal = AProposal.begun(writer, "JP", "Institutions");
        var saved = AProposal.save(writer, proposal.section("INSTITUTIONS", "en"), Map.of("markdown", text));
        assertThat(saved.status()).isEqualTo(303);
        return proposal;
    }

    private static List<Http> editors() {
        return IntStream.range(0, EDITORS)
                .mapToObj(number -> {
                    var editor = Http.officer("Demo Duty Officer (Tokyo)");
                    editor.get("/en/proposals");
                    return editor;
                })
                .toList();
    }

    private static List<String> texts() {
        return IntStream.range(0, EDITORS)
                .mapToObj(number -> "Text " + number + " " + UUID.randomUUID())
                .toList();
    }

    private interface Editing {
        Reply edit(int number) throws Exception;
    }

    private static List<Reply> atOnce(Editing editing) throws Exception {
        var start = new CyclicBarrier(EDITORS);
        try (var threads = Executors.newFixedThreadPool(EDITORS)) {
            var tasks = IntStream.range(0, EDITORS)
                    .<Callable<Reply>>mapToObj(number -> () -> {
                        start.await(1, TimeUnit.MINUTES);
                        return editing.edit(number);
                    })
                    .toList();
            var replies = new ArrayList<Reply>();
            for (var future : threads.invokeAll(tasks)) {
                replies.add(future.get());
            }
            return replies;
        }
    }

    private static List<Integer> numbers(List<Reply> replies, int status) {
        return IntStream.range(0, replies.size())
                .filter(number -> replies.get(number).status() == status)
                .boxed()
                .toList();
    }
}

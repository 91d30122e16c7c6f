package org.comity.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.inbox.model.BoardRow;
import org.comity.inbox.model.Filter;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The board of an authority with a hundred thousand cases, and search in them, are answered by indexes, a page at a
/// time.
class BoardQueriesTest {

    private static final int CASES = 100_000;
    private static final int PAGE = 41;
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(86_400);
    private static final Officer READER = officer();
    private static final Officer COLLEAGUE = officer();
    private static final RequestId LAST = new RequestId(new UUID(-1, -1));

    private static final SeenStatements seen = new SeenStatements(TestDatabase.freshDatabase("inbox"));
    private static final JdbcClient database = JdbcClient.create(seen);

    private final BoardRows board = new BoardRows(database);
    private final WordRows words = new WordRows(database);

    /// Of fifty rows one is an emergency, of twenty-five one is under TLP:RED, and nobody is a member of it
    /// but the reader now and then.
    @BeforeAll
    static void aHundredThousandCases() {
        var indexes = withoutIndexes();
        database.sql("""
                        INSERT INTO inbox_case (authority, request_id, reference, requesting, measure, partner, zone,
                            status, open, ours, pressure, red, members, due_at, begun_at, changed_at, case_key, assignee)
                        SELECT :authority, md5('r' || n)::uuid, 'PT-2026-' || n, n % 2 = 0, 'PRESERVATION',
                            CASE WHEN n % 1000 = 7 THEN 'JP' ELSE 'FR' END, 'Asia/Tokyo',
                            CASE WHEN n % 7 = 0 THEN 'CLOSED' ELSE 'DELIVERED' END, n % 7 <> 0, n % 3 = 0,
                            CASE WHEN n % 50 = 0 THEN 0 WHEN n % 5 = 0 THEN 1 ELSE 2 END, n % 25 = 0,
                            CASE WHEN n % 100 = 0 THEN ARRAY[:reader] ELSE ARRAY[]::uuid[] END,
                            CASE WHEN n % 4 = 0 THEN timestamptz '9999-12-31 00:00Z'
                                ELSE timestamptz '2026-11-20 00:00Z' + n % 900 * interval '5 hours' END,
                            timestamptz '2026-01-01 00:00Z' + n * interval '1 minute',
                            timestamptz '2026-01-01 00:00Z' + n * interval '3 minutes', md5('k' || n)::uuid,
                            CASE WHEN n % 11 = 0 THEN :reader WHEN n % 11 = 1 THEN md5('gone')::uuid END
                        FROM generate_series(1, :cases) n
                        """)
                .param("authority", READER.authority().id().value())
                .param("reader", READER.id().value())
                .param("cases", CASES)
                .update();
        database.sql("""
                        INSERT INTO inbox_word (authority, digest, begun_at, request_id)
                        SELECT authority, decode(substr(md5(word), 1, 24), 'hex'), begun_at, request_id FROM inbox_case,
                            LATERAL (VALUES ('common'), ('some' || right(reference, 2)), (reference)) w (word)
                        """).update();
        indexes.forEach(index -> database.sql(index).update());
        database.sql("ANALYZE inbox_case").update();
        database.sql("ANALYZE inbox_word").update();
    }

    /// Rows go into tables that no crash will bring back and into indexes once they are all there: it is faster.
    ///
    /// @return what makes the indexes again, as they were
    private static List<String> withoutIndexes() {
        for (var table : List.of("inbox_case", "inbox_word")) {
            database.sql("ALTER TABLE " + table + " SET UNLOGGED").update();
        }
        var indexes = database.sql("SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN"
                        + " ('inbox_case', 'inbox_word') AND indexname NOT LIKE '%pkey'")
                .query((row, number) -> Map.entry(row.getString("indexname"), row.getString("indexdef")))
                .list();
        indexes.forEach(index -> database.sql("DROP INDEX " + index.getKey()).update());
        return indexes.stream().map(Map.Entry::getValue).toList();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everyPartIsReadInItsOrderByIndexesWithoutSortingAll(Section section) {
        var first = ask(section, Filter.NONE, Optional.empty());
        assertThat(first).hasSize(PAGE);
        assertPlan(section.name());

        var second = ask(section, Filter.NONE, Optional.of(first.getLast().place()));
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertPlan(section.name() + ", further on");
    }

    @Test
    void whatIsNarrowedToOneInAThousandIsFoundByItsIndex() {
        var rare = new Filter(
                Optional.empty(), Optional.of(new Country("JP")), Optional.empty(), Optional.empty(), Filter.Hands.ALL);

        assertThat(ask(Section.THEIRS, rare, Optional.empty())).hasSize(PAGE);
        assertThat(plan()).contains("Index").doesNotContain("Seq Scan");
    }

    @Test
    void everyFilterNarrows() {
        var filter = new Filter(
                Optional.of(RequestedMeasure.PRESERVATION),
                Optional.of(new Country("FR")),
                Optional.of(Side.REQUESTING),
                Optional.of(Status.DELIVERED),
                Filter.Hands.MINE);

        var found = ask(Section.OURS, filter, Optional.empty());

        assertThat(found).isNotEmpty().allMatch(row -> READER.id().equals(row.assignee()));
    }

    @Test
    void whoActsNoMoreForTheAuthorityHasNothingInHand() {
        var nobodys =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Filter.Hands.NOBODY);

        var gone = new PersonId(
                database.sql("SELECT md5('gone')::uuid").query(UUID.class).single());
        var holders = ask(Section.ALL, nobodys, Optional.empty()).stream()
                .map(BoardRow::assignee)
                .toList();

        assertThat(holders).isNotEmpty().contains(gone).doesNotContain(READER.id());
    }

    @Test
    void nowHoldsEmergenciesFirstThenWhatIsOverdueThenWhatIsDueWithinADay() {
        var all = walk(Section.NOW, READER);
        var pressures = all.stream().map(row -> row.pressure() == 0).toList();

        assertThat(pressures.lastIndexOf(true)).isLessThan(pressures.indexOf(false));
        assertThat(all.stream()
                        .filter(row -> row.pressure() > 0)
                        .map(row -> row.place().due()))
                .isSorted()
                .allMatch(due -> due.isBefore(SOON));
        assertThat(all.stream()
                        .filter(row -> row.pressure() == 0)
                        .map(row -> row.place().due()))
                .isSorted();
    }

    @Test
    void pagesShowEveryRowOnceAndWhatIsRedToThoseAloneWhoWorkOnItWithoutAGap() {
        var reader = walk(Section.NOW, READER);
        var colleague = walk(Section.NOW, COLLEAGUE);

        assertThat(new HashSet<>(reader)).hasSameSizeAs(reader);
        assertThat(reader).hasSize(expected("(NOT red OR :reader = ANY (members))"));
        assertThat(colleague).hasSize(expected("NOT red")).hasSizeLessThan(reader.size());
    }

    @Test
    void wordsAreFoundByTheRarestOfThemYoungestFirstAndRedOnesByTheirMembersAlone() {
        var rare = find(READER, "PT-2026-500", "common");
        assertThat(rare).hasSize(1);
        assertPlan("a rare and a common word");
        assertThat(find(COLLEAGUE, "PT-2026-500", "common")).isEmpty();

        var both = find(READER, "common", "some77");
        assertThat(both)
                .hasSize(PAGE)
                .isSortedAccordingTo(
                        (one, other) -> other.place().at().compareTo(one.place().at()));
        assertThat(find(READER, "common")).hasSize(PAGE);
        assertPlan("a word of all");
        assertThat(find(READER, "nothing")).isEmpty();
    }

    private static int expected(String readable) {
        return database.sql("SELECT count(*) FROM inbox_case WHERE open AND (pressure = 0 OR due_at < :soon) AND "
                        + readable)
                .param("soon", BoardRows.at(SOON))
                .param("reader", READER.id().value())
                .query(Integer.class)
                .single();
    }

    private List<BoardRow> walk(Section section, Officer reader) {
        var all = new ArrayList<BoardRow>();
        var place = Optional.<Place>empty();
        do {
            var page = board.of(section, new BoardRows.Question(reader, Filter.NONE, List.of(), SOON, place, 500));
            all.addAll(page);
            place = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.getLast().place());
        } while (place.isPresent());
        return all;
    }

    private List<BoardRow> ask(Section section, Filter filter, Optional<Place> after) {
        return board.of(
                section,
                new BoardRows.Question(READER, filter, List.of(READER.id(), COLLEAGUE.id()), SOON, after, PAGE));
    }

    private List<BoardRow> find(Officer reader, String... asked) {
        var digests = new ArrayList<byte[]>();
        for (var word : asked) {
            digests.add(database.sql("SELECT decode(substr(md5(:word), 1, 24), 'hex')")
                    .param("word", word)
                    .query(byte[].class)
                    .single());
        }
        return words.find(reader, digests, Filter.NONE, List.of(), Instant.parse("9999-12-31T00:00:00Z"), LAST, PAGE);
    }

    /// Nothing is read from one end to the other, and nothing sorted but the ends of two pages put together.
    private static void assertPlan(String what) {
        assertThat(plan()).as(what).contains("Index").doesNotContain("Seq Scan", "Bitmap");
    }

    private static String plan() {
        var sql = seen.lastWith("LIMIT");
        return String.join(
                "\n", database.sql("EXPLAIN " + sql).query(String.class).list());
    }

    private static Officer officer() {
        var authority = new Authority(
                new AuthorityId(UUID.nameUUIDFromBytes(new byte[] {1})),
                new Country("PT"),
                "Demonstration 24/7 Point, Portugal",
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of("Europe/Lisbon"),
                true);
        return new Officer(new PersonId(UUID.randomUUID()), "Demo officer", authority, Set.of(Role.OFFICER));
    }
}

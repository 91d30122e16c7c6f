package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.requests.PastRequests;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.Side;
import org.comity.statistics.model.Count;
import org.comity.statistics.model.Dimension;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.comity.statistics.model.Quarter;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.MonthStore;
import org.comity.statistics.store.PastStore;
import org.comity.statistics.store.ReleaseStore;
import org.comity.statistics.usecase.CountingRequests;
import org.comity.statistics.usecase.CountingThePast;
import org.comity.statistics.usecase.ReleasingQuarters;
import org.comity.statistics.usecase.SummingUpMonths;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.comity.vault.NotOpened;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is asked of a hundred thousand counted requests is answered by indexes; what was summed up and released says
/// what they say.
class FiguresQueriesTest {

    private static final int ROWS = 100_000;
    private static final int FEWER = 3_000;
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    /// That of which nothing was summed up.
    private static final Period JANUARY = Period.of(YearMonth.of(2026, 1));
    private static final AuthorityId ONE =
            new AuthorityId(UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b")); // the digest of 1

    private static final SeenStatements seen = new SeenStatements(TestDatabase.freshDatabase("statistics"));
    private static final JdbcClient database = JdbcClient.create(seen);

    private final CaseStore cases = new CaseStore(database);
    private final MonthStore months = new MonthStore(database);

    @BeforeAll
    static void manyRequestsOfFiftyAuthorities() {
        var first = LocalDate.of(2026, 1, 1);
        MadeUpCases.add(database, ROWS, 50, first, 300, false, first.plusMonths(1));
    }

    @Test
    void theFiguresOfAnAuthorityAreReadByAnIndexAndAreBounded() {
        var month = Period.of(YearMonth.of(2026, 3));

        for (var side : Set.of(Side.REQUESTING, Side.REQUESTED)) {
            assertThat(cases.of(ONE, side, month, 100)).hasSize(100);
            assertReadByIndexes(side == Side.REQUESTED ? "requested = " : "requesting = ");
        }
    }

    @Test
    void whatAnAuthorityMetInOtherStatesIsReadByAnIndex() {
        var met = new PastStore(database)
                .met(ONE, Set.of(new Country("AB"), new Country("AC")), LocalDate.of(2026, 1, 1), 1_000);

        assertThat(met).isNotEmpty().allSatisfy(one -> assertThat(one.times()).isPositive());
        assertReadByIndexes("LATERAL");
    }

    @Test
    void monthsThatWereSummedUpSayWhatTheirRequestsSay() {
        var summing =
                new SummingUpMonths(cases, months, new TransactionTemplate(new DataSourceTransactionManager(seen)));
        while (summing.sumUp()) {}
        assertThat(summing.sumUp()).isFalse();

        for (var side : Set.of(Side.REQUESTING, Side.REQUESTED)) {
            var exact = new Figures(side, JANUARY, true);
            cases.of(ONE, side, JANUARY, Integer.MAX_VALUE).forEach(exact::add);
            var summed = months.of(ONE, side, JANUARY, true);

            assertThat(summed.all().requests())
                    .isPositive()
                    .isEqualTo(exact.all().requests());
            for (var count : Count.values()) {
                assertThat(summed.all().of(count))
                        .as(count.name())
                        .isEqualTo(exact.all().of(count));
            }
            assertThat(summed.all().refusals()).isEqualTo(exact.all().refusals());
            assertThat(summed.by(Dimension.PARTNER).keySet())
                    .isEqualTo(exact.by(Dimension.PARTNER).keySet());
            var truth = exact.all().executed().median().orElseThrow();
            assertThat((double) summed.all().executed().median().orElseThrow())
                    .isCloseTo(truth, within(truth * 0.05 + 1));
        }
        var told = months.of(ONE, Side.REQUESTING, JANUARY, false);
        var whole = months.of(ONE, Side.REQUESTING, JANUARY, true);
        assertThat(told.all().requests()).isEqualTo(whole.all().requests());
        assertThat(told.all().of(Count.EXTENSIONS)).isLessThan(whole.all().of(Count.EXTENSIONS));
        aChangeIsSummedUpAgain(summing);
    }

    private void aChangeIsSummedUpAgain(SummingUpMonths summing) {
        var before = months.of(ONE, Side.REQUESTING, JANUARY, true).all().of(Count.EXTENSIONS);
        var request = database.sql("SELECT request_id FROM statistics_case WHERE requesting = :one"
                        + " AND sent_at < '2026-02-01' AND preserved LIMIT 1")
                .param("one", ONE.value())
                .query(UUID.class)
                .single();
        cases.extended(new RequestId(request), NOW);

        assertThat(summing.sumUp()).isTrue();
        assertThat(months.of(ONE, Side.REQUESTING, JANUARY, true).all().of(Count.EXTENSIONS))
                .isEqualTo(before + 1);
    }

    /// Two releases of one quarter could be held against each other.
    @Test
    void aQuarterIsReleasedOnceAfterItsEndAndNeverChanges() {
        var fewer = JdbcClient.create(TestDatabase.freshDatabase("statistics"));
        var first = LocalDate.of(2026, 1, 1);
        MadeUpCases.add(fewer, FEWER, 10, first, 300, false, first);
        var cases = new CaseStore(fewer);
        var releases = new ReleaseStore(fewer);
        var releasing = new ReleasingQuarters(cases, releases, Clock.fixed(NOW, ZoneOffset.UTC));
        while (releasing.release()) {}

        // The second quarter ended on 30 June, and is released on 29 October.
        assertThat(releases.quarters()).containsExactly(new Quarter(2026, 2), new Quarter(2026, 1));
        var released = releases.of(new Quarter(2026, 1));
        assertThat(released).isNotEmpty();
        assertThat(releases.released(new Quarter(2026, 3))).isEmpty();

        fewer.sql("UPDATE statistics_case SET refusal = 'NATIONALITY' WHERE sent_at < '2026-02-01'")
                .update();
        var again = new ReleasingQuarters(cases, releases, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(again.release()).isFalse();
        assertThat(releases.of(new Quarter(2026, 1))).isEqualTo(released);
        assertThat(releases.begin(new Quarter(2026, 1), NOW)).isFalse();
    }

    @Test
    void afterAFaultThePastIsCountedAgainAndOneBrokenSealStandsInNobodysWay() {
        var marks = new PastStore(database);

        assertThatThrownBy(() ->
                        past(new IllegalStateException("the database is away")).count())
                .isInstanceOf(IllegalStateException.class);
        assertThat(marks.counted()).isFalse();

        past(new NotOpened(NotOpened.Reason.SEAL_BROKEN, "altered")).count();
        assertThat(marks.counted()).isTrue();
    }

    /// One request, whose story fails.
    private CountingThePast past(RuntimeException failing) {
        var one = new RequestId(UUID.randomUUID());
        var requests = new PastRequests() {
            @Override
            public List<RequestId> sent(@Nullable RequestId after, int most) {
                return after == null ? List.of(one) : List.of();
            }

            @Override
            public List<RequestEvent.InFigures> story(RequestId request) {
                throw failing;
            }
        };
        return new CountingThePast(
                requests,
                new CountingRequests(cases),
                cases,
                new PastStore(database),
                new TransactionTemplate(new DataSourceTransactionManager(seen)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void assertReadByIndexes(String words) {
        var sql = seen.lastWith(words);
        var plan = String.join(
                "\n", database.sql("EXPLAIN " + sql).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on statistics_case");
    }
}

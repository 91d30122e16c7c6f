package org.comity.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.comity.bench.Figure.Unit;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.Side;
import org.comity.statistics.MadeUpCases;
import org.comity.statistics.model.Figures;
import org.comity.statistics.model.Period;
import org.comity.statistics.model.Quarter;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.MonthStore;
import org.comity.statistics.store.ReleaseStore;
import org.comity.statistics.usecase.CountingFigures;
import org.comity.statistics.usecase.ReleasingQuarters;
import org.comity.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Figures over a million counted requests of sixty authorities in five years, one of which asks for half of all. The
/// floor counts the rows of the same table.
final class FiguresOfMany {

    private static final int REQUESTS = 1_000_000;
    private static final int AUTHORITIES = 60;
    private static final int DAYS = 1_820;
    private static final int TIMES = 100;
    private static final double MIDDLE = 0.5;
    private static final double SLOWEST_IN_A_HUNDRED = 0.99;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final Period FIVE_YEARS = new Period(YearMonth.of(2021, 1), YearMonth.of(2025, 12));
    private static final Period LAST_YEAR = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 12));

    /// The digests of 0 and of 1: whoever asks for half of all, and one of the others.
    private static final AuthorityId LARGEST = new AuthorityId(UUID.fromString("cfcd2084-95d5-65ef-66e7-dff9f98764da"));

    private static final AuthorityId ANOTHER = new AuthorityId(UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"));

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final CaseStore cases;
    private final MonthStore months;
    private final ReleaseStore releases;
    private final CountingFigures counting;

    private FiguresOfMany() {
        var source = TestDatabase.freshDatabase("statistics");
        this.database = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.cases = new CaseStore(database);
        this.months = new MonthStore(database);
        this.releases = new ReleaseStore(database);
        this.counting = new CountingFigures(cases, months);
        MadeUpCases.add(database, REQUESTS, AUTHORITIES, FIRST, DAYS, true, FIRST);
    }

    static List<Figure> measure() throws Exception {
        return new FiguresOfMany().figures();
    }

    private List<Figure> figures() throws Exception {
        sumUp(LARGEST);
        sumUp(ANOTHER);
        var floor = quantile(times(5, this::countRows), MIDDLE);
        var figures = new ArrayList<Figure>();
        figures.add(released(floor));
        for (var authority : List.of(LARGEST, ANOTHER)) {
            var who = authority.equals(LARGEST) ? "500,000 sent" : "one of sixty";
            for (var period : List.of(FIVE_YEARS, LAST_YEAR)) {
                var taken = times(
                        TIMES,
                        () -> transactions.execute(begun -> counting.of(authority, Side.REQUESTING, period, true)
                                .all()
                                .requests()));
                var name = "figures, " + who + ", " + period.months().size() / 12 + " year(s), ";
                figures.add(figure(name + "median", quantile(taken, MIDDLE), floor));
                figures.add(figure(name + "slowest in 100", quantile(taken, SLOWEST_IN_A_HUNDRED), floor));
            }
        }
        var quarter = times(TIMES, () -> releases.of(new Quarter(2021, 1)));
        figures.add(
                figure("figures across authorities, slowest in 100", quantile(quarter, SLOWEST_IN_A_HUNDRED), floor));
        return figures;
    }

    /// As the node does it in the background; here of those alone that are asked about.
    private void sumUp(AuthorityId authority) {
        for (var month : FIVE_YEARS.months()) {
            var figures = new Figures(Side.REQUESTING, Period.of(month), true);
            cases.of(authority, Side.REQUESTING, Period.of(month), Integer.MAX_VALUE)
                    .forEach(figures::add);
            months.put(new CaseStore.Month(authority, Side.REQUESTING, month), figures, figures);
        }
    }

    private Figure released(double floor) {
        var releasing = new ReleasingQuarters(cases, releases, Clock.systemUTC());
        var begun = System.nanoTime();
        transactions.executeWithoutResult(started -> releasing.release());
        var taken = (System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND;
        return figure("releasing a quarter of 50,000, once", taken, floor);
    }

    private int countRows() {
        return database.sql("SELECT count(*) FROM statistics_case")
                .query(Integer.class)
                .single();
    }

    private static Figure figure(String name, double measured, double floor) {
        return new Figure(
                name, measured, floor, Unit.MILLISECONDS, "count(*) over the same %,d rows".formatted(REQUESTS));
    }

    private static List<Double> times(int times, Callable<?> call) throws Exception {
        for (var warm = 0; warm < times / 5; warm++) {
            call.call();
        }
        var taken = new ArrayList<Double>();
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            call.call();
            taken.add((System.nanoTime() - begun) / NANOS_IN_A_MILLISECOND);
        }
        taken.sort(Comparator.naturalOrder());
        return taken;
    }

    private static double quantile(List<Double> sorted, double part) {
        return sorted.get((int) (sorted.size() * part));
    }
}

package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.Side;
import org.comity.statistics.store.CaseStore.Month;
import org.comity.statistics.store.MonthStore;
import org.comity.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Months that are to be summed up are taken one by one, each once.
class ChangedMonthsTest {

    private static final int MONTHS = 24;

    private final DataSource source = TestDatabase.freshDatabase("statistics");
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MonthStore months = new MonthStore(database);

    @Test
    void oneIsTakenAtATime() {
        assertThat(takenOneByOne(List.of())).hasSize(MONTHS).doesNotHaveDuplicates();
    }

    /// The planner may choose to look for the one month anew for every row it could be.
    @Test
    void oneIsTakenAtATimeHoweverItIsLookedFor() {
        assertThat(takenOneByOne(List.of("hashjoin", "mergejoin", "hashagg", "sort", "material", "memoize")))
                .hasSize(MONTHS)
                .doesNotHaveDuplicates();
    }

    private List<Month> takenOneByOne(List<String> ways) {
        var authority = new AuthorityId(UUID.randomUUID());
        IntStream.range(0, MONTHS)
                .mapToObj(number -> new Month(
                        authority, Side.REQUESTING, YearMonth.of(2024, 1).plusMonths(number)))
                .forEach(months::changed);
        var taken = new ArrayList<Month>();
        transaction.executeWithoutResult(_ -> {
            ways.forEach(
                    way -> database.sql("SET LOCAL enable_" + way + " = off").update());
            for (var next = months.takeChanged(); next.isPresent(); next = months.takeChanged()) {
                taken.add(next.get());
            }
        });
        return taken;
    }
}

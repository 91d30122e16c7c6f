package org.comity.profiles.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.comity.identity.PersonId;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.Pace;
import org.comity.profiles.model.Watched;
import org.comity.testing.MutableClock;
import org.comity.testing.SeenStatements;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Watches where there are many of them.
class WatchStoreTest {

    private static final int ROWS = 100_000;
    private static final Country PORTUGAL = new Country("PT");
    private static final DataSource FULL = TestDatabase.freshDatabase("profiles");
    private static final JdbcClient full = JdbcClient.create(FULL);

    private final SeenStatements seen = new SeenStatements(FULL);
    private final WatchStore watches = new WatchStore(JdbcClient.create(seen));

    @BeforeAll
    static void aHundredThousandWatchesOfAThousandPeople() {
        full.sql("""
                        INSERT INTO profiles_watch (person_id, what, since)
                        SELECT md5((n % 1000)::text)::uuid, 'X' || n, now() FROM generate_series(1, :rows) n
                        """).param("rows", ROWS).update();
        full.sql("ANALYZE").update();
    }

    @Test
    void watchersAndWhatSomebodyWatchesAreFoundByIndexes() {
        var somebody = new PersonId(UUID.randomUUID());

        watches.watchers(List.of(new Watched.OfState(PORTUGAL), new Watched.OfArticle(ArticleRef.convention("16"))));
        assertReadByIndexes(seen.lastWith("SELECT DISTINCT person_id"));
        watches.of(somebody);
        assertReadByIndexes(seen.lastWith("ORDER BY since"));
        watches.watches(somebody, List.of(new Watched.OfState(PORTUGAL)));
        assertReadByIndexes(seen.lastWith("AND what = ANY"));
    }

    @Test
    void whoeverWatchesSeveralOfTheseIsFoundOnceWithTheirPace() {
        var weekly = new PersonId(UUID.randomUUID());
        var undecided = new PersonId(UUID.randomUUID());
        var state = new Watched.OfState(new Country("AD"));
        var article = new Watched.OfArticleIn(new Country("AD"), ArticleRef.convention("16"));
        watches.add(weekly, state, MutableClock.START, 10);
        watches.add(weekly, article, MutableClock.START, 10);
        watches.add(undecided, article, MutableClock.START, 10);
        watches.setPace(weekly, Pace.DAILY);
        watches.setPace(weekly, Pace.WEEKLY);

        assertThat(watches.watchers(List.of(state, article)))
                .containsOnly(Map.entry(weekly, Pace.WEEKLY), Map.entry(undecided, Pace.DAILY));
    }

    @Test
    void ofAllWhoNoteTheSameColourTheFirstIsToldThatItIsAnother() {
        var andorra = new Country("AD");

        assertThat(watches.noteLight(andorra, Light.AMBER, MutableClock.START)).isTrue();
        assertThat(watches.noteLight(andorra, Light.AMBER, MutableClock.START)).isFalse();
        assertThat(watches.noteLight(andorra, Light.RED, MutableClock.START)).isTrue();
        assertThat(watches.lights()).containsEntry(andorra, Light.RED);
    }

    /// Lists are the one kind of value that is not filled in.
    private static void assertReadByIndexes(String sql) {
        var filled = sql.replace("CAST(? AS text[])", "CAST('{PT,ETS185-16}' AS text[])");
        var plan = String.join(
                "\n", full.sql("EXPLAIN " + filled).query(String.class).list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on profiles_watch");
    }
}

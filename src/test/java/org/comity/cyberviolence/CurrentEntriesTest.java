package org.comity.cyberviolence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.cyberviolence.model.ShippedEntries;
import org.comity.cyberviolence.model.ShippedTypes;
import org.comity.cyberviolence.store.EntryStore;
import org.comity.cyberviolence.usecase.CurrentEntries;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Readers have the last view there is, whether the database answers or not.
class CurrentEntriesTest {

    private static final MeasureId AUSTRIAN = new MeasureId("austria-penal-code-107c");

    private final SomeStore store = new SomeStore();
    private final CurrentEntries current =
            new CurrentEntries(store, ShippedTypes.shipped(), ShippedEntries.shipped(ShippedTypes.shipped()));

    /// A table in memory that may be out of reach.
    private static final class SomeStore extends EntryStore {

        private final List<Published> rows = new ArrayList<>();
        private boolean away;

        private SomeStore() {
            super(JdbcClient.create(new DriverManagerDataSource("jdbc:none")), false);
        }

        @Override
        public List<Published> after(long number, int most) {
            if (away) {
                throw new IllegalStateException("The database does not answer");
            }
            return rows.stream()
                    .filter(row -> row.number() > number)
                    .limit(most)
                    .toList();
        }
    }

    @Test
    void whatIsPublishedTakesThePlaceOfWhatCameWithTheProgramAndWhatIsWithdrawnIsGone() {
        var shipped = current.entries().find(AUSTRIAN).orElseThrow();
        store.rows.add(new EntryStore.Published(
                1, AUSTRIAN, Optional.of(shipped.changedAt(Instant.parse("2026-11-26T10:00:00Z")))));
        var revision = current.revision();
        current.look();
        assertThat(current.entries().all().getFirst().id())
                .as("the newest first")
                .isEqualTo(AUSTRIAN);
        assertThat(current.revision()).isNotEqualTo(revision);

        store.rows.add(new EntryStore.Published(2, AUSTRIAN, Optional.empty()));
        current.look();
        assertThat(current.entries().find(AUSTRIAN)).isEmpty();
    }

    @Test
    void whileTheDatabaseDoesNotAnswerTheLastViewStaysAndAfterwardsNothingIsMissed() {
        store.rows.add(new EntryStore.Published(1, AUSTRIAN, Optional.empty()));
        current.look();
        var before = current.entries().all();
        store.away = true;

        assertThatThrownBy(current::look).hasMessageContaining("does not answer");
        assertThat(current.entries().all()).isEqualTo(before);

        store.away = false;
        store.rows.add(new EntryStore.Published(2, new MeasureId("lanzarote-chapter-iv"), Optional.empty()));
        current.look();
        assertThat(current.entries().all()).hasSize(before.size() - 1);
    }
}

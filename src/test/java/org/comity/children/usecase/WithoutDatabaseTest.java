package org.comity.children.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.children.model.Answer;
import org.comity.children.store.AnswerStore;
import org.comity.profiles.Coverage;
import org.comity.profiles.Freshness;
import org.comity.profiles.ItemId;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What public pages read while no database answers.
class WithoutDatabaseTest {

    private static final Country PORTUGAL = new Country("PT");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void theLastCopyOfProvisionsStays() {
        var profiles = new SomeProfiles();
        var known = new KnownProvisions(profiles, CLOCK);
        assertThat(known.of(PORTUGAL)).hasSize(1);

        profiles.down = true;
        known.look();

        assertThat(known.of(PORTUGAL)).hasSize(1);
        assertThat(known.of(new Country("JP"))).isEmpty();
    }

    @Test
    void aNodeThatNeverReachedItsDatabaseNamesNoProvision() {
        var profiles = new SomeProfiles();
        profiles.down = true;
        var known = new KnownProvisions(profiles, CLOCK);

        assertThat(known.of(PORTUGAL)).isEmpty();
    }

    @Test
    void theLastCopyOfAnswersStays() {
        var store = new SomeAnswers();
        var answers = new CurrentAnswers(store);
        answers.look();
        assertThat(answers.of(PORTUGAL).to("cets201-23")).isPresent();

        store.down = true;
        answers.look();

        assertThat(answers.of(PORTUGAL).to("cets201-23")).isPresent();
        assertThat(answers.all()).containsOnlyKeys(PORTUGAL);
    }

    @Test
    void aNodeThatNeverReachedItsDatabaseKnowsOfNoAnswer() {
        var store = new SomeAnswers();
        store.down = true;
        var answers = new CurrentAnswers(store);

        answers.look();

        assertThat(answers.of(PORTUGAL).edition()).isZero();
        assertThat(answers.all()).isEmpty();
    }

    /// One answer, which one can cut off.
    private static final class SomeAnswers extends AnswerStore {

        private boolean down;

        SomeAnswers() {
            super(JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere")), true);
        }

        @Override
        public List<Numbered> after(long number, int most) {
            if (down) {
                throw new DataAccessResourceFailureException("no database");
            }
            var answer = new Answer(
                    "cets201-23", Answer.Said.YES, "In words.", "en", "https://example.org", Optional.empty());
            var one = new Numbered(1, PORTUGAL, new Answer.Published(answer, Answer.By.PARTY, CLOCK.instant()));
            return number < one.number() ? List.of(one) : List.of();
        }
    }

    /// Profiles that one can cut off from their database.
    private static final class SomeProfiles implements LegalProfiles {

        private boolean down;

        @Override
        public Optional<Profile> of(Country state) {
            return all().stream()
                    .filter(profile -> profile.state().equals(state))
                    .findFirst();
        }

        @Override
        public List<Profile> all() {
            revision();
            var provision = new Provision(
                    List.of(ArticleRef.convention("9")),
                    "",
                    Coverage.NOT_ASSESSED,
                    "An act",
                    "art. 1",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    new FactSource("https://example.org", Optional.empty(), Standing.SOURCED, ""),
                    "");
            var id = ItemId.seed(PORTUGAL, ArticleRef.convention("9"));
            return List.of(new Profile(
                    PORTUGAL,
                    0,
                    Map.of(id, List.of(Version.seed(id, provision))),
                    Optional.empty(),
                    _ -> new Freshness(Freshness.Light.UNCONFIRMED, Optional.empty(), Optional.empty())));
        }

        @Override
        public long revision() {
            if (down) {
                throw new DataAccessResourceFailureException("no database");
            }
            return 1;
        }
    }
}

package org.comity.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.profiles.ProceduralFact.PRESERVATION_DAYS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.profiles.Verification.Verifier;
import org.comity.profiles.model.AProcedure;
import org.comity.profiles.model.Judging;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Country PORTUGAL = new Country("PT");
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final ArticleRef ARTICLE = ArticleRef.convention("16");
    private static final ItemId ROW = new ItemId(UUID.randomUUID());

    @Test
    void beforeAChangeHoldsTheEarlierTextAndFromItsDayOnTheNewOne() {
        var profile = profile(
                published(1, provision("art. 12: 60 days", null, null)),
                published(2, provision("art. 12: 90 days", LocalDate.of(2026, 3, 1), null)));

        assertThat(places(profile, LocalDate.of(2026, 2, 28))).containsExactly("art. 12: 60 days");
        assertThat(places(profile, LocalDate.of(2026, 3, 1))).containsExactly("art. 12: 90 days");
    }

    @Test
    void whatIsRepealedDoesNotGiveWayToWhatWasThereBefore() {
        var end = LocalDate.of(2026, 6, 1);
        var profile =
                profile(published(1, provision("art. 1", null, null)), published(2, provision("art. 1", null, end)));

        assertThat(places(profile, end.minusDays(1))).containsExactly("art. 1");
        assertThat(places(profile, end)).isEmpty();
    }

    @Test
    void whatWasTakenOutHoldsOnNoDay() {
        var profile = profile(
                published(1, provision("art. 1", null, null)),
                new Version(2, ROW, 2, Optional.empty(), Optional.of(NOW), Optional.empty()));

        assertThat(places(profile, LocalDate.of(2001, 1, 1))).isEmpty();
        assertThat(profile.history(ROW)).hasSize(2);
    }

    @Test
    void aRowOfAParagraphIsFoundUnderItsArticleAndTheOtherWayRound() {
        var paragraph = new Provision(
                List.of(ArticleRef.convention("16(2)"), ArticleRef.convention("17")),
                "",
                Coverage.FULL,
                "Act",
                "s. 1",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                source(),
                "");

        assertThat(paragraph.concerns(ARTICLE)).isTrue();
        assertThat(paragraph.concerns(ArticleRef.convention("17(1)(a)"))).isTrue();
        assertThat(paragraph.concerns(ArticleRef.convention("1"))).isFalse();
        assertThat(paragraph.concerns(new ArticleRef("CETS224", "16"))).isFalse();
    }

    @Test
    void aRowIsGreenForTenMonthsAmberForTwoAndThenRed() {
        assertThat(light(Duration.ofDays(30))).isEqualTo(Freshness.Light.GREEN);
        assertThat(light(Duration.ofDays(330))).isEqualTo(Freshness.Light.AMBER);
        assertThat(light(Duration.ofDays(365))).isEqualTo(Freshness.Light.RED);
    }

    @Test
    void sayingThatEverythingIsRightMakesEveryOlderRowFreshAgain() {
        var old = NOW.minus(Duration.ofDays(500));
        var profile = profile(published(1, provision("art. 1", null, null), old));
        var whole = new Verification(Verifier.SECRETARIAT, NOW.minus(Duration.ofDays(1)));

        assertThat(profile.asOf(TODAY).getFirst().freshness().light()).isEqualTo(Freshness.Light.RED);
        var freshness = profile.attested(whole).asOf(TODAY).getFirst().freshness();
        assertThat(freshness.light()).isEqualTo(Freshness.Light.GREEN);
        assertThat(freshness.last()).contains(whole);
    }

    @Test
    void aRowOfTheFactFilesIsNeverReliableByItself() {
        var seed = Version.seed(
                ROW,
                new Provision(
                        List.of(ARTICLE),
                        "",
                        Coverage.NOT_ASSESSED,
                        "Act",
                        "s. 1",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        source(),
                        ""));

        var row = profile(seed).asOf(TODAY).getFirst();
        assertThat(row.reliable()).isFalse();
        assertThat(row.freshness().light()).isEqualTo(Freshness.Light.UNCONFIRMED);
    }

    @Test
    void aProcedureHoldsFromItsDayOnAndTheEarlierOneBefore() {
        var profile = profile(
                AProcedure.of(Subject.PRESERVATION)
                        .saying(PRESERVATION_DAYS, "60")
                        .published(PORTUGAL, 1),
                AProcedure.of(Subject.PRESERVATION)
                        .saying(PRESERVATION_DAYS, "90")
                        .since(LocalDate.of(2026, 3, 1))
                        .until(LocalDate.of(2027, 1, 1))
                        .published(PORTUGAL, 2));

        assertThat(preserved(profile, LocalDate.of(2026, 2, 28))).contains(60);
        assertThat(preserved(profile, LocalDate.of(2026, 3, 1))).contains(90);
        assertThat(preserved(profile, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(profile.asOf(TODAY)).isEmpty();
    }

    @Test
    void proceduresComeByMeasureAndTerritoryAndAPartOfTheStateIsNotTheWhole() {
        var profile = profile(
                AProcedure.of(Subject.STORED_DATA).published(PORTUGAL, 1),
                AProcedure.of(Subject.PRESERVATION).in("Madeira").published(PORTUGAL, 2),
                AProcedure.of(Subject.PRESERVATION).in("Azores").published(PORTUGAL, 3),
                published(4, provision("art. 1", null, null)));

        assertThat(profile.procedures(TODAY))
                .extracting(row -> row.procedure().subject() + row.procedure().territory())
                .containsExactly("PRESERVATIONAzores", "PRESERVATIONMadeira", "STORED_DATA");
        assertThat(profile.procedure(Subject.PRESERVATION, TODAY)).isEmpty();
        assertThat(profile.asOf(TODAY)).hasSize(1);
        assertThat(profile.freshness(TODAY)).hasSize(4);
    }

    @Test
    void aProcedureThatWasTakenOutHoldsOnNoDay() {
        var told = AProcedure.of(Subject.PRESERVATION).published(PORTUGAL, 1);
        var gone = new Version(2, told.id(), 2, Optional.empty(), Optional.of(NOW), Optional.empty());

        assertThat(profile(told, gone).procedures(TODAY)).isEmpty();
    }

    @Test
    void aProcedureIsReliableOnceItWasReadInItsSourceAndItsMeasureAssessed() {
        var profile = profile(
                AProcedure.of(Subject.PRESERVATION).published(PORTUGAL, 1),
                AProcedure.of(Subject.LIVE_CONTENT).recalled().published(PORTUGAL, 2),
                AProcedure.of(Subject.STORED_DATA)
                        .covering(Coverage.NOT_ASSESSED)
                        .published(PORTUGAL, 3));

        assertThat(profile.procedures(TODAY))
                .filteredOn(ProcedureRow::reliable)
                .extracting(row -> row.procedure().subject())
                .containsExactly(Subject.PRESERVATION);
    }

    private static Optional<Integer> preserved(Profile profile, LocalDate day) {
        return profile.procedure(Subject.PRESERVATION, day)
                .flatMap(row -> row.procedure().number(PRESERVATION_DAYS));
    }

    private static Freshness.Light light(Duration ago) {
        return profile(published(1, provision("art. 1", null, null), NOW.minus(ago)))
                .asOf(TODAY)
                .getFirst()
                .freshness()
                .light();
    }

    private static List<String> places(Profile profile, LocalDate day) {
        return profile.rows(ARTICLE, day).stream()
                .map(row -> row.provision().place())
                .toList();
    }

    private static Profile profile(Version... versions) {
        var judging = new Judging(Clock.fixed(NOW, ZoneOffset.UTC));
        return new Profile(PORTUGAL, 0, Map.of(), Optional.empty(), judging).with(Arrays.asList(versions));
    }

    private static Version published(long number, Provision provision) {
        return published(number, provision, NOW);
    }

    private static Version published(long number, Provision provision, Instant at) {
        return new Version(
                number,
                ROW,
                (int) number,
                Optional.of(provision),
                Optional.of(at),
                Optional.of(new Verification(Verifier.PARTY, at)));
    }

    private static Provision provision(String place, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Provision(
                List.of(ARTICLE),
                "",
                Coverage.FULL,
                "Act",
                place,
                "",
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                List.of(),
                source(),
                "");
    }

    private static FactSource source() {
        return new FactSource("https://law.example/", Optional.of(TODAY), Standing.SOURCED, "");
    }
}

package org.comity.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.junit.jupiter.api.Test;

/// What is counted, definition by definition.
class FiguresTest {

    private static final List<RequestedMeasure> MEASURES = List.of(RequestedMeasure.values());

    private static final Period MAY = Period.of(YearMonth.of(2026, 5));

    @Test
    void theMedianIsATimeThatWasTakenAndNineInTenWereFasterThanTheNinetieth() {
        var tally = tally(IntStream.rangeClosed(1, 10)
                .mapToObj(days -> ACase.between(1, 2).acknowledgedAfter(Duration.ofDays(days)))
                .toArray(ACase[]::new));

        assertThat(tally.acknowledged().median()).hasValue(days(5));
        assertThat(tally.acknowledged().within(90)).hasValue(days(9));
        assertThat(tally(ACase.between(1, 2).acknowledgedAfter(Duration.ofDays(2)))
                        .acknowledged()
                        .median())
                .hasValue(days(2));
        assertThat(tally(ACase.between(1, 2)).acknowledged().median()).isEmpty();
    }

    @Test
    void whatHappenedAfterPreservationIsCountedOfThosePreserved() {
        var tally = tally(
                ACase.between(1, 2)
                        .preservedAfter(Duration.ofHours(5))
                        .converted()
                        .extended(2),
                ACase.between(1, 2).preservedAfter(Duration.ofHours(6)).lapsed(),
                ACase.between(1, 2).converted(),
                ACase.between(1, 2).asked().inEmergency());

        assertThat(tally.of(Count.PRESERVED)).isEqualTo(2);
        assertThat(tally.of(Count.CONVERTED)).isEqualTo(1);
        assertThat(tally.of(Count.LAPSED)).isEqualTo(1);
        assertThat(tally.of(Count.EXTENDED)).isEqualTo(1);
        assertThat(tally.of(Count.EXTENSIONS)).isEqualTo(2);
        assertThat(tally.of(Count.INCOMPLETE)).isEqualTo(1);
        assertThat(tally.of(Count.EMERGENCIES)).isEqualTo(1);
        assertThat(tally.of(Count.REQUESTS)).isEqualTo(4);
    }

    @Test
    void refusalsAreCountedByGroundAndMeasuresByArticle() {
        var figures = figures(List.of(
                ACase.between(1, 2).asking(RequestedMeasure.STORED_DATA).refusedFor(RefusalGround.LAW_OR_TREATY),
                ACase.between(1, 3).asking(RequestedMeasure.STORED_DATA).refusedFor(RefusalGround.LAW_OR_TREATY),
                ACase.between(1, 3).about(null).of("")));

        assertThat(figures.all().refusals()).containsExactly(entry("LAW_OR_TREATY", 2));
        assertThat(figures.byArticle().keySet()).containsExactly("ETS185 29", "ETS185 31");
        assertThat(figures.by(Dimension.PARTNER)).hasSize(2);
        assertThat(figures.by(Dimension.CATEGORY).keySet()).containsExactly("traffic", Dimension.UNSAID);
        assertThat(figures.by(Dimension.OFFENCE).keySet()).containsExactly("CORE", Dimension.UNSAID);
        assertThat(figures.months()).hasSize(1);
    }

    /// A month without a list of what may be read would lead to the partner and the ground of the one that is left.
    @Test
    void ofARequestUnderRedOthersThanTheHeadLearnThatThereIsOneAndNothingElse() {
        var open = ACase.between(1, 2).build();
        var red = ACase.between(1, 9)
                .of("content")
                .preservedAfter(Duration.ofHours(1))
                .refusedFor(RefusalGround.LAW_OR_TREATY)
                .underRed()
                .build();
        var told = new Figures(Side.REQUESTING, MAY, true);
        told.addTold(open);
        told.addTold(red);
        var without = figures(List.of(ACase.between(1, 2)));

        assertThat(told.all().requests()).isEqualTo(2);
        assertThat(Objects.requireNonNull(told.months().get(MAY.from())).requests())
                .isEqualTo(2);
        assertThat(told.all().refusals()).isEmpty();
        assertThat(told.all().of(Count.PRESERVED)).isZero();
        assertThat(told.all().executed().median()).isEmpty();
        for (var dimension : List.of(Dimension.MEASURE, Dimension.CATEGORY, Dimension.STATE, Dimension.PARTNER)) {
            assertThat(told.by(dimension).keySet())
                    .isEqualTo(without.by(dimension).keySet());
        }
    }

    /// Months that were summed up say the same, but for times, which are within five in a hundred.
    @Test
    void whatIsKeptOfAMonthSaysTheSame() {
        var random = new Random(7);
        var cases = IntStream.range(0, 3_000)
                .mapToObj(number -> ACase.between(1, number % 7)
                        .asking(MEASURES.get(number % MEASURES.size()))
                        .acknowledgedAfter(Duration.ofSeconds((long) Math.exp(random.nextDouble() * 16))))
                .toList();
        var exact = figures(cases);
        var kept = new Figures(Side.REQUESTING, MAY, false);
        kept.addKept(MAY.from(), exact.kept());

        assertThat(kept.all().requests()).isEqualTo(3_000);
        assertThat(kept.by(Dimension.MEASURE).keySet())
                .isEqualTo(exact.by(Dimension.MEASURE).keySet());
        for (var percent : List.of(10, 50, 90, 99)) {
            var truth = exact.all().acknowledged().within(percent).orElseThrow();
            assertThat((double) kept.all().acknowledged().within(percent).orElseThrow())
                    .isCloseTo(truth, within(truth * 0.05 + 1));
        }
        assertThat(kept.months())
                .allSatisfy((month, tally) -> assertThat(tally.requests()).isEqualTo(3_000));
        assertThat(exact.kept().length).isLessThan(40_000);
    }

    private static Tally tally(ACase... cases) {
        return figures(List.of(cases)).all();
    }

    private static Figures figures(List<ACase> cases) {
        var figures = new Figures(Side.REQUESTING, MAY, true);
        cases.forEach(one -> figures.add(one.build()));
        return figures;
    }

    private static int days(int days) {
        return (int) Duration.ofDays(days).toSeconds();
    }
}

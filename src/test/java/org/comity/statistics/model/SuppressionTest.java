package org.comity.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.RequestedMeasure;
import org.junit.jupiter.api.Test;

/// What is held back of a quarter, and attacks on it.
class SuppressionTest {

    private static final int QUARTERS = 300;

    @Test
    void aMeasureOfFourRequestsOrOfTwoAuthoritiesIsNotToldOf() {
        var cases = new ArrayList<>(several(30, RequestedMeasure.PRESERVATION, 6));
        cases.addAll(several(6, RequestedMeasure.STORED_DATA, 6));
        cases.addAll(several(4, RequestedMeasure.EXTRADITION, 4));
        cases.addAll(several(40, RequestedMeasure.LIVE_TRAFFIC, 2));

        var told = values(released(cases, ReleasedPart.MEASURE));

        assertThat(told).containsOnlyKeys("preservation", "stored-data", ReleasedCell.REST);
        assertThat(told).containsEntry("preservation", 30).containsEntry(ReleasedCell.REST, 45);
    }

    /// Subtracting what is told from the total would leave the four.
    @Test
    void theSmallestThatIsToldOfJoinsARemainderThatIsTooSmall() {
        var cases = new ArrayList<>(several(30, RequestedMeasure.PRESERVATION, 6));
        cases.addAll(several(8, RequestedMeasure.STORED_DATA, 6));
        cases.addAll(several(4, RequestedMeasure.EXTRADITION, 4));

        var told = values(released(cases, ReleasedPart.MEASURE));

        assertThat(told).containsOnlyKeys("preservation", ReleasedCell.REST);
        assertThat(told).containsEntry(ReleasedCell.REST, 10);
    }

    /// That there was none would be told by a remainder of nothing.
    @Test
    void anAbsenceIsNotToldEither() {
        var cases = several(30, RequestedMeasure.PRESERVATION, 6);

        assertThat(values(released(cases, ReleasedPart.MEASURE))).containsOnlyKeys(ReleasedCell.REST);
        assertThat(values(released(cases, ReleasedPart.INCOMPLETE))).containsOnlyKeys(ReleasedCell.REST);
    }

    @Test
    void ofAQuarterWithFourRequestsNothingIsTold() {
        var released = released(several(4, RequestedMeasure.PRESERVATION, 4));

        assertThat(released.values()).allSatisfy(cells -> assertThat(cells).isEmpty());
    }

    @Test
    void nineInTenIsToldOfTwentyTimesOnlyAndTimesLieOnTheGrid() {
        var few = released(several(10, RequestedMeasure.PRESERVATION, 5), ReleasedPart.MEASURE);
        var more = new ArrayList<>(several(25, RequestedMeasure.PRESERVATION, 5));
        more.addAll(several(9, RequestedMeasure.STORED_DATA, 5));
        more.addAll(several(9, RequestedMeasure.EXTRADITION, 5));
        var cells = released(more, ReleasedPart.MEASURE);

        assertThat(few).allSatisfy(cell -> assertThat(cell.executedNinety()).isEmpty());
        assertThat(cells.getFirst().executedNinety()).isPresent();
        var median = cells.getFirst().executedMedian().orElseThrow();
        assertThat(median).isEqualTo(Times.onGrid(median));
    }

    @Test
    void whatFollowedIsToldOfThosePreservedAndTheirNumberStandsBesideIt() {
        var cases = several(20, RequestedMeasure.STORED_DATA, 5);
        for (var i = 0; i < 20; i++) {
            var one = ACase.between(i % 5, 50 + i % 5).preservedAfter(Duration.ofMinutes(100L + i));
            cases.add(i < 10 ? one.converted() : one);
        }
        cases.forEach(one -> one.extended(1));

        assertThat(values(released(cases, ReleasedPart.PRESERVED))).containsEntry(ReleasedPart.YES, 20);
        assertThat(values(released(cases, ReleasedPart.CONVERTED)))
                .containsEntry(ReleasedPart.YES, 10)
                .containsEntry(ReleasedPart.NO, 10);
        assertThat(total(released(cases, ReleasedPart.EXTENDED))).isEqualTo(20);
    }

    @Test
    void howOneStateAnswersIsToldWhereFiveCameBackToThreeAuthorities() {
        var cases = new ArrayList<ACase>();
        for (var i = 0; i < 14; i++) {
            var one = ACase.between(i % 5, 99).asking(RequestedMeasure.STORED_DATA);
            cases.add(i < 9 ? one.refusedFor(RefusalGround.LAW_OR_TREATY) : one);
        }

        assertThat(values(released(withOthers(cases), ReleasedPart.PATH))).containsEntry("stored-data>JP", 15);
        assertThat(values(released(withOthers(cases), ReleasedPart.CAME_BACK)))
                .containsEntry("stored-data>JP>LAW_OR_TREATY", 10);
    }

    /// Many quarters of all kinds, each attacked by everything that was told of it: the remainder of every
    /// table, every total, and what one table leaves of another.
    @Test
    void noSubtractionLeavesASmallCell() {
        var random = new Random(11);
        for (var quarter = 0; quarter < QUARTERS; quarter++) {
            var cases = aQuarter(random);
            var truth = new Suppression();
            cases.forEach(one -> truth.add(one.build()));
            var told = truth.released();
            told.forEach((part, cells) -> attack(part, cells, cases));
            var totals = told.entrySet().stream()
                    .filter(each -> !each.getValue().isEmpty())
                    .map(each -> total(each.getValue()))
                    .toList();
            // Each total stands for an interval: none is exact, so no difference of two tables is.
            assertThat(totals)
                    .allSatisfy(
                            total -> assertThat(total % ReleasedCell.ROUNDED_TO).isZero());
        }
    }

    private static void attack(ReleasedPart part, List<ReleasedCell> cells, List<ACase> cases) {
        var truth = cases.stream()
                .map(ACase::build)
                .filter(part::counts)
                .collect(Collectors.groupingBy(part::value, Collectors.counting()));
        var named = values(cells);
        named.forEach((value, number) -> {
            assertThat(number).as("%s %s", part, value).isGreaterThanOrEqualTo(5);
            if (!value.equals(ReleasedCell.REST)) {
                assertThat(truth.getOrDefault(value, 0L)).isGreaterThanOrEqualTo(5L);
                assertThat(authorities(part, value, cases)).isGreaterThanOrEqualTo(3L);
            }
        });
        if (cells.isEmpty()) {
            return;
        }
        var hidden = part.possible() - (named.size() - (named.containsKey(ReleasedCell.REST) ? 1 : 0));
        // Whatever is not told of stands in a remainder of two values at least, or of none.
        assertThat(hidden).as(part.name()).isNotEqualTo(1);
        if (hidden > 1) {
            var left = truth.entrySet().stream()
                    .filter(each -> !named.containsKey(each.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(left).as("%s, what the total leaves", part).isGreaterThanOrEqualTo(5);
            assertThat(named).containsKey(ReleasedCell.REST);
        }
    }

    private static long authorities(ReleasedPart part, String value, List<ACase> cases) {
        return cases.stream()
                .map(ACase::build)
                .filter(one -> part.counts(one) && part.value(one).equals(value))
                .map(CountedCase::requesting)
                .distinct()
                .count();
    }

    private static int total(List<ReleasedCell> cells) {
        return cells.stream().mapToInt(ReleasedCell::requests).sum();
    }

    private static <T> T one(Random random, T[] of) {
        return List.of(of).get(skewed(random, of.length));
    }

    private static List<ACase> aQuarter(Random random) {
        var cases = new ArrayList<ACase>();
        var size = random.nextInt(80);
        var authorities = 1 + random.nextInt(12);
        for (var i = 0; i < size; i++) {
            var one = ACase.between(random.nextInt(authorities), 20 + random.nextInt(authorities))
                    .asking(one(random, RequestedMeasure.values()))
                    .of(List.of("", "subscriber", "traffic", "content").get(skewed(random, 4)))
                    .about(one(random, OffenceGroup.values()))
                    .executedAfter(Duration.ofMinutes(random.nextInt(90_000)));
            if (random.nextInt(4) == 0) {
                one.refusedFor(one(random, RefusalGround.values()));
            }
            if (random.nextInt(5) == 0) {
                one.asked().inEmergency();
            }
            if (random.nextInt(3) == 0) {
                one.preservedAfter(Duration.ofMinutes(random.nextInt(90_000)));
            }
            if (random.nextInt(3) == 0) {
                one.converted().extended(1);
            }
            cases.add(one);
        }
        return cases;
    }

    /// Mostly the first ones.
    private static int skewed(Random random, int many) {
        return (int) (Math.pow(random.nextDouble(), 3) * many);
    }

    private static List<ACase> several(int many, RequestedMeasure measure, int authorities) {
        var cases = new ArrayList<ACase>();
        for (var i = 0; i < many; i++) {
            cases.add(ACase.between(i % authorities, 50 + i % authorities)
                    .asking(measure)
                    .executedAfter(Duration.ofMinutes(100L + i)));
        }
        return cases;
    }

    private static List<ACase> withOthers(List<ACase> cases) {
        var all = new ArrayList<>(cases);
        all.addAll(several(12, RequestedMeasure.PRESERVATION, 4));
        all.addAll(several(12, RequestedMeasure.EXTRADITION, 4));
        return all;
    }

    private static Map<ReleasedPart, List<ReleasedCell>> released(List<ACase> cases) {
        var suppression = new Suppression();
        cases.forEach(one -> suppression.add(one.build()));
        return suppression.released();
    }

    private static List<ReleasedCell> released(List<ACase> cases, ReleasedPart part) {
        return released(cases).getOrDefault(part, List.of());
    }

    private static Map<String, Integer> values(List<ReleasedCell> cells) {
        return cells.stream().collect(Collectors.toMap(ReleasedCell::value, ReleasedCell::requests));
    }
}

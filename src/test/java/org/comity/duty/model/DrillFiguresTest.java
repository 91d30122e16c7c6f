package org.comity.duty.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.junit.jupiter.api.Test;

/// Figures that would tell of somebody are not shown, nor can they be had by subtraction.
class DrillFiguresTest {

    private static final Drill DRILL = new Drill(
            new DrillId(UUID.randomUUID()),
            Optional.empty(),
            Set.of(),
            false,
            new Window(LocalDate.parse("2026-11-25"), LocalTime.MIDNIGHT, LocalTime.NOON),
            new PersonId(UUID.randomUUID()),
            Instant.EPOCH);

    @Test
    void aGroupOfFourIsNotShown() {
        var figures = DrillFigures.of(DRILL, of(4), of(4), Optional.empty());

        assertThat(figures.all()).isEmpty();
        assertThat(figures.day()).isEmpty();
    }

    @Test
    void whereOnePartIsTooSmallTheOtherIsNotShownEither() {
        var figures = DrillFigures.of(DRILL, of(13), of(9), of(4));

        assertThat(figures.all()).isPresent();
        assertThat(figures.day()).isEmpty();
        assertThat(figures.night()).isEmpty();
    }

    @Test
    void bothPartsOfEnoughAreShown() {
        var figures = DrillFigures.of(DRILL, of(14), of(9), of(5));

        assertThat(figures.day()).isPresent();
        assertThat(figures.night()).isPresent();
    }

    @Test
    void aDrillThatCalledAllByNightSaysSo() {
        var figures = DrillFigures.of(DRILL, of(9), Optional.empty(), of(9));

        assertThat(figures.night()).isPresent();
        assertThat(figures.day()).isEmpty();
    }

    private static Optional<Figures> of(int called) {
        return Optional.of(new Figures(called, 0, Optional.empty(), Optional.empty(), Map.of(), Map.of()));
    }
}

package org.comity.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.comity.requests.model.PreservationClock.Phase;
import org.junit.jupiter.api.Test;

class PreservationClockTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FROM = LocalDate.parse("2026-11-23");
    private final PreservationClock clock = new PreservationClock(FROM, FROM.plusDays(60), TOKYO, false);

    @Test
    void itNeverRunsForLessThanSixtyDays() {
        assertThatThrownBy(() -> new PreservationClock(FROM, FROM.plusDays(59), TOKYO, false))
                .hasMessageContaining("29(7)");
    }

    @Test
    void itWarnsOnDay45AndUrgentlyOnDay55() {
        assertThat(clock.phase(noonOfDay(44))).isEqualTo(Phase.RUNNING);
        assertThat(clock.phase(noonOfDay(45))).isEqualTo(Phase.WARNING);
        assertThat(clock.phase(noonOfDay(55))).isEqualTo(Phase.URGENT);
        assertThat(clock.phase(noonOfDay(60))).isEqualTo(Phase.URGENT);
        assertThat(clock.phase(noonOfDay(61))).isEqualTo(Phase.LAPSED);
    }

    @Test
    void theLastDayEndsAtMidnightOfTheRequestedParty() {
        assertThat(clock.end()).isEqualTo(Instant.parse("2027-01-22T15:00:00Z"));
        assertThat(clock.phase(clock.end().minusSeconds(1))).isEqualTo(Phase.URGENT);
        assertThat(clock.phase(clock.end())).isEqualTo(Phase.LAPSED);
    }

    @Test
    void itStaysOpenOnceAssistanceWasRequested() {
        assertThat(clock.untilDecision().phase(noonOfDay(400))).isEqualTo(Phase.OPEN_ENDED);
    }

    @Test
    void aDecisionNeitherShortensWhatWasPromisedNorKeepsItForEver() {
        var decided = clock.untilDecision().decided();

        assertThat(decided).isEqualTo(clock);
        assertThat(decided.phase(noonOfDay(10))).isEqualTo(Phase.RUNNING);
        assertThat(decided.phase(noonOfDay(61))).isEqualTo(Phase.LAPSED);
    }

    @Test
    void anExtensionMovesTheEndOnly() {
        var extended = clock.extendedUntil(FROM.plusDays(120));

        assertThat(extended.from()).isEqualTo(FROM);
        assertThat(extended.phase(noonOfDay(61))).isEqualTo(Phase.RUNNING);
    }

    private static Instant noonOfDay(int day) {
        return FROM.plusDays(day).atTime(12, 0).atZone(TOKYO).toInstant();
    }
}

package org.comity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskedWithinTest {

    private static final Instant NOW = Instant.parse("2026-11-26T22:00:00Z");

    @Test
    void whoAskedThreeTimesWaitsUntilTheDayIsOver() {
        var letters = AskedWithin.aDay(3);
        for (var i = 0; i < 3; i++) {
            assertThat(letters.oneMore("somebody@example.org", NOW.plusSeconds(i)))
                    .isTrue();
        }

        assertThat(letters.oneMore("somebody@example.org", NOW.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(letters.oneMore("somebody@example.org", NOW.plus(Duration.ofHours(24))))
                .isTrue();
    }

    @Test
    void anHourIsOverSoonerAndOthersAreNotHeldUp() {
        var asked = AskedWithin.anHour(1);

        assertThat(asked.oneMore("one", NOW)).isTrue();
        assertThat(asked.oneMore("one", NOW)).isFalse();
        assertThat(asked.oneMore("other", NOW)).isTrue();
        assertThat(asked.oneMore("one", NOW.plus(Duration.ofHours(1)))).isTrue();
    }
}

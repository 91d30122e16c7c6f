package org.comity.desk.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LettersADayTest {

    private static final Instant NOW = Instant.parse("2026-11-26T22:00:00Z");

    private final LettersADay letters = new LettersADay(3, new SecureRandom());

    @Test
    void anAddressIsAskedThreeTimesADayHoweverItIsWritten() {
        assertThat(letters.oneMore("somebody@example.org", NOW)).isTrue();
        assertThat(letters.oneMore("Somebody@Example.org", NOW)).isTrue();
        assertThat(letters.oneMore("somebody@example.org", NOW)).isTrue();
        assertThat(letters.oneMore("somebody@example.org", NOW.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(letters.oneMore("somebody@example.org", NOW.plus(Duration.ofHours(24))))
                .isTrue();
    }

    @Test
    void othersAreNotHeldUpByIt() {
        for (var i = 0; i < 5; i++) {
            letters.oneMore("somebody@example.org", NOW);
        }
        assertThat(letters.oneMore("other@example.org", NOW)).isTrue();
    }
}

package org.comity.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsSettingsTest {

    @Test
    void remindersAreKeptFromTheLastToTheFirst() {
        assertThat(settings(List.of(Duration.ofDays(7), Duration.ofHours(1)), 5, 75)
                        .remindBefore())
                .containsExactly(Duration.ofHours(1), Duration.ofDays(7));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> settings(List.of(Duration.ZERO), 5, 75)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventsSettings(
                        List.of(), Duration.ZERO, Duration.ofHours(23), Period.ofDays(90), 5, 75, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(List.of(), 0, 75)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(List.of(), 5, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    private static EventsSettings settings(List<Duration> before, int letters, int share) {
        return new EventsSettings(
                before, Duration.ofMinutes(15), Duration.ofHours(24), Period.ofDays(90), letters, share, null);
    }
}

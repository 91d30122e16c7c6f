package org.comity.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// How long each step of the ladder waits.
class DutySettingsTest {

    @Test
    void leftAloneTheSecretariatIsToldAfterHalfAnHour() {
        var settings = bind(Map.of());

        assertThat(settings.waits(Rung.DUTY)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.waits(Rung.DEPUTY)).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.waits(Rung.OFFICERS)).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.drillEndsAfter()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aNightMayLieWithinADay() {
        var settings = bind(Map.of("comity.duty.night-from-hour", "1", "comity.duty.night-to-hour", "5"));
        var zone = ZoneId.of("UTC");

        assertThat(settings.night(Instant.parse("2026-11-25T03:00:00Z"), zone)).isTrue();
        assertThat(settings.night(Instant.parse("2026-11-25T23:00:00Z"), zone)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "comity.duty.duty-waits, 0s",
        "comity.duty.deputy-waits, -1m",
        "comity.duty.drill-ends-after, 30m",
        "comity.duty.night-from-hour, 24",
        "comity.duty.night-to-hour, 22"
    })
    void whatCouldNotBeIsRefusedAtTheStart(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of(name, value))).isNotNull();
    }

    private static DutySettings bind(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("comity.duty", DutySettings.class);
    }
}

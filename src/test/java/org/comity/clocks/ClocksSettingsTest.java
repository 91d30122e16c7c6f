package org.comity.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Times that no treaty sets.
class ClocksSettingsTest {

    @Test
    void leftAloneAnEmergencyIsAnsweredWithinEightHours() {
        var settings = bind(Map.of());

        assertThat(settings.emergency()).isEqualTo(Duration.ofHours(8));
        assertThat(settings.remindConfirmation()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.remindReasons()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.remindOutcome()).isEqualTo(Duration.ofDays(90));
    }

    @ParameterizedTest
    @CsvSource({
        "comity.clocks.emergency, 0s",
        "comity.clocks.remind-confirmation, 23h",
        "comity.clocks.remind-reasons, 0d",
        "comity.clocks.remind-outcome, -1d"
    })
    void whatCouldNotBeIsRefusedAtTheStart(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of(name, value))).isNotNull();
    }

    private static ClocksSettings bind(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("comity.clocks", ClocksSettings.class);
    }
}

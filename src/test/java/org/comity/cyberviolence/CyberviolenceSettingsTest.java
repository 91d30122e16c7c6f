package org.comity.cyberviolence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CyberviolenceSettingsTest {

    private static final String PREFIX = "comity.cyberviolence";

    @Test
    void withoutSettingsWhatWasToldIsErasedWithinAYear() {
        assertThat(binder(Map.of()).bindOrCreate(PREFIX, CyberviolenceSettings.class))
                .isEqualTo(new CyberviolenceSettings(5, 60, 500, Period.ofMonths(6), Period.ofYears(1)));
    }

    @ParameterizedTest
    @CsvSource({"per-hour, 0", "from-all-per-hour, 0", "most-waiting, -1", "keep-decided, P-1D", "keep-undecided, P-1M"
    })
    void aLimitThatLetsNothingThroughOrATimeThatRunsBackwardsStartsNoNode(String name, String value) {
        var binder = binder(Map.of(PREFIX + "." + name, value));

        assertThatThrownBy(() -> binder.bindOrCreate(PREFIX, CyberviolenceSettings.class))
                .rootCause()
                .hasMessageContaining(PREFIX);
    }

    private static Binder binder(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings));
    }
}

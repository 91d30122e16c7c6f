package org.comity.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ContributionsSettingsTest {

    private static final String IMAGES = "comity.profiles.images";

    @Test
    void withoutSettingsAPictureIsOfFourMegabytesAndSoSmallThatOneFitsIntoMemory() {
        var images = binder(Map.of()).bindOrCreate(IMAGES, WikiImageSettings.class);

        assertThat(images).isEqualTo(new WikiImageSettings(DataSize.ofMegabytes(4), 12_000_000, 1_600, 30));
        assertThat(images.largest().toMegabytes()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "largest, 8MB",
        "largest, 0B",
        "most-pixels, 0",
        "most-pixels, 100000001",
        "longest-side, 99",
        "per-proposal, 0"
    })
    void aLimitThatLimitsNothingOrLetsNothingThroughStartsNoNode(String name, String value) {
        var binder = binder(Map.of(IMAGES + "." + name, value));

        assertThatThrownBy(() -> binder.bindOrCreate(IMAGES, WikiImageSettings.class))
                .rootCause()
                .hasMessageContaining(IMAGES + "." + name);
    }

    @ParameterizedTest
    @CsvSource({
        "per-hour, 0",
        "from-all-per-hour, 0",
        "most-waiting, 0",
        "least-time, -1s",
        "keep-decided, P-1Y",
        "keep-undecided, P-1Y"
    })
    void norDoesOneThatLetsNobodyTellAnything(String name, String value) {
        var binder = binder(Map.of("comity.profiles.suggestions." + name, value));

        assertThatThrownBy(() -> binder.bindOrCreate("comity.profiles.suggestions", SuggestionSettings.class))
                .rootCause()
                .hasMessageContaining("comity.profiles.suggestions");
    }

    private static Binder binder(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values));
    }
}

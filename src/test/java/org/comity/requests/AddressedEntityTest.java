package org.comity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Properties;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose days count for an addressee that has nobody here.
class AddressedEntityTest {

    @ParameterizedTest
    @CsvSource({"JP, Asia/Tokyo", "IE, Europe/Dublin", "NP, Asia/Kathmandu"})
    void aStateWithOneTimeZoneCountsInThat(String state, ZoneId zone) {
        assertThat(AddressedEntity.of("A Provider", Country.of(state)).zone()).isEqualTo(zone);
    }

    /// The United States and Brazil have several; `QX` is a State of exercises, and `XK` is not in the source.
    @ParameterizedTest
    @CsvSource({"US", "BR", "QX", "XK"})
    void aStateWithSeveralOrAnUnknownOneCountsInUtc(String state) {
        assertThat(AddressedEntity.of("A Provider", Country.of(state)).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void everyLineOfTheSourceIsAStateAndAZoneThatThisProgramCanCount() throws IOException {
        var lines = new Properties();
        try (var file = Objects.requireNonNull(
                AddressedEntity.class.getResourceAsStream("/facts/state_zones.properties"), "the zones of States")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(lines.stringPropertyNames())
                .hasSizeGreaterThan(150)
                .allSatisfy(state -> assertThat(AddressedEntity.of("A Provider", new Country(state))
                                .zone())
                        .isEqualTo(ZoneId.of(lines.getProperty(state))));
    }
}

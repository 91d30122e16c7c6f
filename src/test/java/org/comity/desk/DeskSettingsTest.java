package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings of the desk, read as the node reads them.
class DeskSettingsTest {

    private static DeskSettings read(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("comity.desk", DeskSettings.class);
    }

    @Test
    void whatIsNotSetHasADefault() {
        var settings = read(Map.of());

        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.days(Topic.PRESS)).isEqualTo(1);
        assertThat(settings.days(Topic.OTHER)).isEqualTo(10);
        assertThat(settings.reopenWithin()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.keepFor()).isEqualTo(Period.ofYears(1));
        assertThat(settings.holidays()).isEmpty();
    }

    @Test
    void aTopicAndHolidaysAreSetByName() {
        var settings = read(Map.of(
                "comity.desk.answer-within.contact-points", "3",
                "comity.desk.holidays", "2026-12-25,2027-01-01"));

        assertThat(settings.days(Topic.CONTACT_POINTS)).isEqualTo(3);
        assertThat(settings.days(Topic.DETAILS)).isEqualTo(2);
        assertThat(settings.holidays()).contains(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "per-hour, 0",
        "most-waiting, 0",
        "answer-within.press, 0",
        "reopen-within, 0d",
        "confirm-within, 1h",
        "keep-for, P0D",
        "keep-spam, -1d",
        "letters-per-day, 0"
    })
    void whatMakesNoSenseIsRefused(String name, String value) {
        assertThatThrownBy(() -> read(Map.of("comity.desk." + name, value))).isInstanceOf(BindException.class);
    }
}

package org.comity.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Eight in the morning by the clock on the reader's wall.
class DigestHourTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:59:59Z, Europe/Lisbon, 2026-11-25T08:00:00Z",
        "2026-11-25T08:00:00Z, Europe/Lisbon, 2026-11-26T08:00:00Z",
        "2026-11-25T21:00:00Z, Asia/Tokyo, 2026-11-25T23:00:00Z",
        "2026-11-25T23:00:00Z, Asia/Tokyo, 2026-11-26T23:00:00Z",
        "2026-11-25T12:00:00Z, Pacific/Kiritimati, 2026-11-25T18:00:00Z",
        "2026-11-25T12:00:00Z, Asia/Kathmandu, 2026-11-26T02:15:00Z"
    })
    void itIsTheNextEightOClockInTheReadersZone(Instant now, String zone, Instant next) {
        assertThat(DigestHour.after(now, ZoneId.of(zone))).isEqualTo(next);
    }

    /// Clocks go forward on 28 March 2027 in Lisbon and back on 31 October 2027; in New York on 1 November 2026.
    @ParameterizedTest
    @CsvSource({
        "2027-03-27T08:00:00Z, Europe/Lisbon, 2027-03-28T07:00:00Z",
        "2027-10-30T07:00:00Z, Europe/Lisbon, 2027-10-31T08:00:00Z",
        "2026-10-31T12:00:00Z, America/New_York, 2026-11-01T13:00:00Z"
    })
    void onTheDayTheClocksChangeItIsEightAllTheSame(Instant eightBefore, String zone, Instant next) {
        assertThat(DigestHour.after(eightBefore, ZoneId.of(zone))).isEqualTo(next);
    }

    /// 30 November 2026 is a Monday.
    @ParameterizedTest
    @CsvSource({
        "2026-11-26T07:00:00Z, Europe/Lisbon, 2026-11-30T08:00:00Z",
        "2026-11-30T07:59:59Z, Europe/Lisbon, 2026-11-30T08:00:00Z",
        "2026-11-30T08:00:00Z, Europe/Lisbon, 2026-12-07T08:00:00Z",
        "2026-11-29T22:59:59Z, Asia/Tokyo, 2026-11-29T23:00:00Z"
    })
    void whatIsSentOnceAWeekIsSentOnMonday(Instant now, String zone, Instant next) {
        assertThat(DigestHour.onMonday(now, ZoneId.of(zone))).isEqualTo(next);
    }
}

package org.comity.directory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.directory.Hours.Now;
import org.comity.directory.Hours.Otherwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is there at a moment, by the clock of the authority's own place.
class HoursTest {

    private static Hours office(String zone, Otherwise otherwise) {
        var week = new Opening(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
        return new Hours(ZoneId.of(zone), List.of(week), otherwise);
    }

    @ParameterizedTest
    @CsvSource({
        // Monday, 23 November 2026
        "Europe/Lisbon, 2026-11-23T08:59:59Z, CLOSED",
        "Europe/Lisbon, 2026-11-23T09:00:00Z, OFFICE",
        // the same hour in summer is an hour earlier in UTC
        "Europe/Lisbon, 2026-07-20T08:00:00Z, OFFICE",
        "Europe/Lisbon, 2026-07-20T17:00:00Z, CLOSED",
        "Asia/Tokyo, 2026-11-23T00:00:00Z, OFFICE",
        "Asia/Tokyo, 2026-11-23T09:00:00Z, CLOSED",
        // Monday in Strasbourg is still Sunday evening nowhere here, and Tuesday in Apia
        "Pacific/Apia, 2026-11-22T20:00:00Z, OFFICE",
        "Pacific/Apia, 2026-11-27T20:00:00Z, CLOSED",
        "America/Sao_Paulo, 2026-11-23T12:00:00Z, OFFICE",
        "America/Sao_Paulo, 2026-11-23T11:59:00Z, CLOSED"
    })
    void theOfficeIsOpenByTheClockOfItsPlace(String zone, Instant moment, Now expected) {
        assertThat(office(zone, Otherwise.NOBODY).now(moment)).isEqualTo(expected);
    }

    @Test
    void outsideOfficeHoursTheNightDeskIsThere() {
        var point = office("Europe/Lisbon", Otherwise.NIGHT_DESK);

        assertThat(point.now(Instant.parse("2026-11-23T03:12:00Z"))).isEqualTo(Now.NIGHT_DESK);
        assertThat(point.next(Instant.parse("2026-11-23T03:12:00Z"))).contains(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void overTheWeekendTheNextChangeIsOnMonday() {
        var office = office("Asia/Tokyo", Otherwise.NOBODY);

        assertThat(office.next(Instant.parse("2026-11-27T10:00:00Z"))).contains(Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void anHourThatSummerTimeLeavesOutDoesNotCloseTheOffice() {
        // 29 March 2026: Lisbon goes from 01:00 to 02:00
        var night = new Hours(
                ZoneId.of("Europe/Lisbon"),
                List.of(new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 30), LocalTime.of(5, 0))),
                Otherwise.NOBODY);

        assertThat(night.now(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo(Now.CLOSED);
        assertThat(night.now(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo(Now.OFFICE);
        assertThat(night.now(Instant.parse("2026-03-29T04:00:00Z"))).isEqualTo(Now.CLOSED);
    }

    @Test
    void anHourThatComesTwiceIsOpenBothTimes() {
        // 25 October 2026: Lisbon goes from 02:00 back to 01:00
        var night = new Hours(
                ZoneId.of("Europe/Lisbon"),
                List.of(new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 0), LocalTime.of(2, 0))),
                Otherwise.NOBODY);

        assertThat(night.now(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(Now.OFFICE);
        assertThat(night.now(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(Now.OFFICE);
        assertThat(night.now(Instant.parse("2026-10-25T02:00:00Z"))).isEqualTo(Now.CLOSED);
    }

    @Test
    void hoursOverMidnightBelongToTheDayOnWhichTheyBegin() {
        var friday = new Hours(
                ZoneId.of("UTC"),
                List.of(new Opening(Set.of(FRIDAY), LocalTime.of(20, 0), LocalTime.of(6, 0))),
                Otherwise.NOBODY);

        assertThat(friday.now(at("2026-11-28T05:59"))).isEqualTo(Now.OFFICE);
        assertThat(friday.now(at("2026-11-28T06:00"))).isEqualTo(Now.CLOSED);
        assertThat(friday.now(at("2026-11-27T05:59"))).isEqualTo(Now.CLOSED);
    }

    @Test
    void midnightToMidnightIsTheWholeDayAndNeverChanges() {
        var always = new Hours(
                ZoneId.of("Asia/Tokyo"),
                List.of(new Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                Otherwise.NOBODY);

        assertThat(always.now(at("2026-11-28T15:00"))).isEqualTo(Now.OFFICE);
        assertThat(always.next(at("2026-11-28T15:00"))).isEmpty();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("UTC")).toInstant();
    }
}

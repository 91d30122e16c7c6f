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
        // a quarter of an hour off the whole ones
        "Asia/Kathmandu, 2026-11-23T03:14:59Z, CLOSED",
        "Asia/Kathmandu, 2026-11-23T03:15:00Z, OFFICE",
        "Asia/Kathmandu, 2026-11-23T12:15:00Z, CLOSED",
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

    @ParameterizedTest
    @CsvSource({
        // Lisbon, in the night of 29 March 2026, goes from 01:00 to 02:00: 22:00 to 06:00 is an hour shorter
        "Europe/Lisbon, SATURDAY, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        // and in the night of 25 October back from 02:00 to 01:00: an hour longer
        "Europe/Lisbon, SATURDAY, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        // São Paulo left out midnight itself on 4 November 2018
        "America/Sao_Paulo, SATURDAY, 2018-11-04T01:00:00Z, 2018-11-04T08:00:00Z",
        // and had 23:00 to midnight twice on 16 February 2019
        "America/Sao_Paulo, SATURDAY, 2019-02-17T00:00:00Z, 2019-02-17T09:00:00Z",
        // Kathmandu never changes
        "Asia/Kathmandu, SATURDAY, 2026-03-28T16:15:00Z, 2026-03-29T00:15:00Z",
        "Asia/Kathmandu, SATURDAY, 2026-10-24T16:15:00Z, 2026-10-25T00:15:00Z"
    })
    void aNightWatchHoldsThroughTheNightInWhichTheClockChanges(
            String zone, DayOfWeek evening, Instant begin, Instant end) {
        var watch = new Hours(
                ZoneId.of(zone),
                List.of(new Opening(Set.of(evening), LocalTime.of(22, 0), LocalTime.of(6, 0))),
                Otherwise.NOBODY);

        assertThat(watch.now(begin.minusSeconds(1))).isEqualTo(Now.CLOSED);
        assertThat(watch.next(begin.minusSeconds(1))).contains(begin);
        for (var moment = begin; moment.isBefore(end); moment = moment.plusSeconds(900)) {
            assertThat(watch.now(moment)).as(moment.toString()).isEqualTo(Now.OFFICE);
            assertThat(watch.next(moment)).as(moment.toString()).contains(end);
        }
        assertThat(watch.now(end)).isEqualTo(Now.CLOSED);
    }

    @Test
    void ofATimeThatComesTwiceTheFirstOpensAndTheSecondCloses() {
        // 25 October 2026, Lisbon: half past one is at 00:30 and at 01:30 in UTC
        var lisbon = ZoneId.of("Europe/Lisbon");
        var late = new Hours(
                lisbon,
                List.of(new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 30), LocalTime.of(5, 0))),
                Otherwise.NOBODY);
        var early = new Hours(
                lisbon,
                List.of(new Opening(Set.of(DayOfWeek.SATURDAY), LocalTime.of(20, 0), LocalTime.of(1, 30))),
                Otherwise.NOBODY);

        assertThat(late.next(Instant.parse("2026-10-25T00:00:00Z"))).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(late.now(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo(Now.OFFICE);
        assertThat(early.now(Instant.parse("2026-10-25T01:29:00Z"))).isEqualTo(Now.OFFICE);
        assertThat(early.next(Instant.parse("2026-10-25T00:00:00Z"))).contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void betweenTwoOpeningsOfADayNobodyIsThere() {
        var halves = new Hours(
                ZoneId.of("Asia/Kathmandu"),
                List.of(
                        new Opening(Set.of(MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 30)),
                        new Opening(Set.of(MONDAY), LocalTime.of(14, 0), LocalTime.of(17, 0))),
                Otherwise.NOBODY);

        assertThat(halves.now(Instant.parse("2026-11-23T06:44:00Z"))).isEqualTo(Now.OFFICE);
        assertThat(halves.now(Instant.parse("2026-11-23T06:45:00Z"))).isEqualTo(Now.CLOSED);
        assertThat(halves.next(Instant.parse("2026-11-23T06:45:00Z"))).contains(Instant.parse("2026-11-23T08:15:00Z"));
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

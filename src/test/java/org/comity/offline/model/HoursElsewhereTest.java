package org.comity.offline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.directory.Hours;
import org.comity.directory.Opening;
import org.junit.jupiter.api.Test;

/// Hours by the reader's clock say the same as the hours by the authority's, at every moment.
class HoursElsewhereTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant WINTER = Instant.parse("2026-11-23T12:00:00Z");
    private static final Opening OFFICE =
            new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));

    @Test
    void theOfficeOfLisbonIsOpenInTheEveningOfTokyo() {
        var there = HoursElsewhere.of(hours(LISBON, OFFICE), TOKYO, WINTER, WINTER.plus(Duration.ofDays(7)));

        assertThat(there)
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.openings())
                        .containsExactly(new Opening(OFFICE.days(), LocalTime.of(18, 0), LocalTime.of(3, 0))));
    }

    @Test
    void theMorningOfTokyoIsTheDayBeforeInNewYork() {
        var monday = new Opening(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0));
        var there = HoursElsewhere.of(
                hours(TOKYO, monday), ZoneId.of("America/New_York"), WINTER, WINTER.plus(Duration.ofDays(7)));

        assertThat(there.getFirst().openings())
                .containsExactly(new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.of(19, 0), LocalTime.of(22, 0)));
    }

    @Test
    void whereAClockChangesMeanwhileTheyAreToldAgain() {
        var before = Instant.parse("2027-03-25T12:00:00Z");
        var there = HoursElsewhere.of(hours(LISBON, OFFICE), TOKYO, before, before.plus(Duration.ofDays(7)));

        assertThat(there).hasSize(2);
        assertThat(there.getLast().since()).contains(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(there.getLast().openings().getFirst().from()).isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void whoeverLivesByTheSameClockIsToldNothingTwice() {
        assertThat(HoursElsewhere.of(
                        hours(LISBON, OFFICE), ZoneId.of("Europe/London"), WINTER, WINTER.plus(Duration.ofDays(200))))
                .isEmpty();
    }

    @Test
    void atEveryHourOfAWeekBothSayTheSame() {
        var night = new Opening(Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 30), LocalTime.of(4, 15));
        var always = new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        for (var reader : List.of("Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Marquesas", "UTC")) {
            var own = hours(LISBON, OFFICE, night, always);
            var zone = ZoneId.of(reader);
            var there = HoursElsewhere.of(own, zone, WINTER, WINTER.plus(Duration.ofDays(7)));
            var same = there.isEmpty() ? own : new Hours(zone, there.getFirst().openings(), Hours.Otherwise.NOBODY);
            for (var hour = 0; hour < 24 * 7 * 4; hour++) {
                var moment = WINTER.plus(Duration.ofMinutes(15L * hour));
                assertThat(same.now(moment)).as("%s %s", reader, moment).isEqualTo(own.now(moment));
            }
        }
    }

    @Test
    void aNumberIsReadInGroups() {
        assertThat(PhoneNumber.grouped("+81335814321")).isEqualTo("+81 335 814 321");
        assertThat(PhoneNumber.grouped("+12025550143")).isEqualTo("+1 202 555 0143");
        assertThat(PhoneNumber.grouped("+351211234567")).isEqualTo("+351 211 234 567");
        assertThat(PhoneNumber.grouped("no number")).isEqualTo("no number");
    }

    private static Hours hours(ZoneId zone, Opening... weekly) {
        return new Hours(zone, List.of(weekly), Hours.Otherwise.NOBODY);
    }
}

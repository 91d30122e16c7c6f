package org.comity.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days by which there is an answer, by the clock of Strasbourg.
class WorkingDaysTest {

    private static final ZoneId STRASBOURG = ZoneId.of("Europe/Paris");
    private static final WorkingDays DAYS = new WorkingDays(STRASBOURG, Set.of(LocalDate.of(2026, 12, 25)));

    @ParameterizedTest(name = "{0} and {1} working days: {2}")
    @CsvSource(textBlock = """
            # a Thursday
            2026-11-26T09:00:00Z, 1, 2026-11-27T17:00:00Z
            # a Friday: the week-end does not count
            2026-11-27T09:00:00Z, 1, 2026-11-30T17:00:00Z
            2026-11-27T09:00:00Z, 5, 2026-12-04T17:00:00Z
            # a Saturday and a Sunday
            2026-11-28T09:00:00Z, 1, 2026-11-30T17:00:00Z
            2026-11-29T22:59:59Z, 1, 2026-11-30T17:00:00Z
            # Sunday in London is Monday in Strasbourg
            2026-11-29T23:00:00Z, 1, 2026-12-01T17:00:00Z
            # the day before Christmas, a Thursday; Friday is none
            2026-12-24T09:00:00Z, 1, 2026-12-28T17:00:00Z
            # clocks go back on Sunday 25 October 2026
            2026-10-23T09:00:00Z, 1, 2026-10-26T17:00:00Z
            2026-10-22T09:00:00Z, 1, 2026-10-23T16:00:00Z
            # and forward on Sunday 28 March 2027
            2027-03-26T09:00:00Z, 1, 2027-03-29T16:00:00Z
            2027-03-26T09:00:00Z, 10, 2027-04-09T16:00:00Z
            """)
    void anAnswerIsDueOnTheEveningOfTheLastWorkingDay(Instant written, int days, Instant due) {
        assertThat(DAYS.after(written, days)).isEqualTo(due);
    }

    @ParameterizedTest(name = "due {0}, written {1}: {2}")
    @CsvSource(textBlock = """
            2026-12-04T17:00:00Z, 2026-11-27T09:00:00Z, 2026-12-03T08:00:00Z
            # on Monday: the morning of Friday
            2026-11-30T17:00:00Z, 2026-11-26T07:00:00Z, 2026-11-27T08:00:00Z
            # written after that: the morning of the day itself
            2026-11-30T17:00:00Z, 2026-11-27T09:00:00Z, 2026-11-30T08:00:00Z
            # in summer time
            2026-10-26T17:00:00Z, 2026-10-22T09:00:00Z, 2026-10-23T07:00:00Z
            """)
    void theReminderComesOnTheMorningOfTheWorkingDayBefore(Instant due, Instant written, Instant reminder) {
        assertThat(DAYS.reminder(due, written)).isEqualTo(reminder);
    }

    @Test
    void everyDueMomentOfTenYearsIsSixInTheEveningOfAWorkingDayAndTheReminderComesBeforeIt() {
        var moment = Instant.parse("2026-01-01T00:30:00Z");
        for (var hours = 0; hours < 87_600; hours += 7) {
            var written = moment.plusSeconds(hours * 3_600L);
            var due = DAYS.after(written, 1 + hours % 10);
            var there = due.atZone(STRASBOURG);
            assertThat(there.getHour()).isEqualTo(18);
            assertThat(DAYS.works(there.toLocalDate())).isTrue();
            assertThat(DAYS.reminder(due, written)).isAfter(written).isBefore(due);
        }
    }
}

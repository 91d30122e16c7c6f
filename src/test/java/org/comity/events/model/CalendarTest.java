package org.comity.events.model;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.comity.events.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we write, as another program (biweekly) reads it.
class CalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-11-23T09:00:00Z");
    private static final URI PAGE = URI.create("https://comity.example/en/events/1");

    static Stream<When> times() {
        return Stream.of("Europe/Paris", "America/New_York", "Asia/Tokyo", "Asia/Kathmandu", "Africa/Casablanca", "UTC")
                .map(ZoneId::of)
                .flatMap(zone -> Stream.of(
                                // An ordinary day, and the days before the nights in which the clocks of Europe and
                                // America change, both ways. (The reader used here errs in the very hours before a
                                // change west of Greenwich.)
                                "2026-06-10T14:00",
                                "2027-03-27T14:00",
                                "2027-03-13T14:00",
                                "2026-10-24T14:00",
                                "2026-10-31T14:00")
                        .map(LocalDateTime::parse)
                        .map(start -> new When(start, 1440, zone)));
    }

    @ParameterizedTest
    @MethodSource("times")
    void anotherProgramReadsTheSameBeginningAndTheSameEnd(When when) {
        var event = read(write(when, 0, false, "Title"));
        var begins = event.getDateStart().getValue().toInstant();
        assertThat(begins).isEqualTo(when.begins());
        var length = Duration.ofMillis(event.getDuration().getValue().toMillis());
        assertThat(begins.plus(length)).isEqualTo(when.ends());
    }

    @Test
    void anHourThatAClockShowsTwiceIsTheFirstAndTheLengthStays() {
        var when = new When(LocalDateTime.parse("2026-10-25T02:30"), 90, ZoneId.of("Europe/Paris"));
        assertThat(when.begins()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(when.ends()).isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
        assertThat(write(when, 0, false, "Title"))
                .contains("DTSTART;TZID=Europe/Paris:20261025T023000\r\nDURATION:PT1H30M\r\n");
    }

    @Test
    void aChangeRaisesTheSequenceAndACancelledOneStaysUnderTheSameName() {
        var when = new When(LocalDateTime.parse("2026-12-10T14:00"), 60, ZoneId.of("Europe/Paris"));
        var first = read(write(when, 0, false, "Title"));
        var moved = read(write(new When(when.start().plusDays(7), 60, when.zone()), 1, false, "Title"));
        var cancelled = read(write(when, 2, true, "Title"));
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(cancelled.getUid()).isEqualTo(first.getUid());
        assertThat(List.of(first, moved, cancelled))
                .extracting(event -> event.getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(first.getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void textsAreEscapedAndNoLineIsLongerThanSeventyFiveOctets() {
        var title = "Préserver; lire, \\ « comprendre »\nالتحفظ على البيانات الحاسوبية المخزنة 🇫🇷 "
                .repeat(6)
                .strip();
        var when = new When(LocalDateTime.parse("2026-12-10T14:00"), 60, ZoneId.of("Europe/Paris"));
        var text = write(when, 0, false, title);
        assertThat(read(text).getSummary().getValue()).isEqualTo(title);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void theClockOfTheZoneIsWrittenAroundTheEventWithItsChanges() {
        var when = new When(LocalDateTime.parse("2026-12-10T14:00"), 60, ZoneId.of("Europe/Paris"));
        assertThat(write(when, 0, false, "Title"))
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n")
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20240331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n")
                .contains("BEGIN:STANDARD\r\nDTSTART:20241027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n");
    }

    @Test
    void whatIsSentSaysWhenItWasWrittenAndWhatIsFetchedHasNoMethod() {
        var when = new When(LocalDateTime.parse("2026-12-10T14:00"), 60, ZoneId.of("Europe/Paris"));
        assertThat(write(when, 0, false, "Title"))
                .contains("METHOD:PUBLISH", "DTSTAMP:20261123T090100Z", "LAST-MODIFIED:20261123T090000Z");
        var entry = new CalendarEntry("1@comity.example", 0, false, when, CHANGED, "Title", "", "", PAGE);
        assertThat(new Calendar("", Calendar.PUBLISH, "", CHANGED.plusSeconds(60), List.of(entry)).write())
                .doesNotContain("METHOD")
                .contains("DTSTAMP:20261123T090000Z");
    }

    private static String write(When when, int sequence, boolean cancelled, String title) {
        var entry =
                new CalendarEntry("1@comity.example", sequence, cancelled, when, CHANGED, title, "About it", "", PAGE);
        var method = cancelled ? Calendar.CANCEL : Calendar.PUBLISH;
        return new Calendar("", method, "mailto:comity@node.example", CHANGED.plusSeconds(60), List.of(entry)).write();
    }

    private static VEvent read(String text) {
        var calendars = Biweekly.parse(text);
        var calendar = calendars.first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        return calendar.getEvents().getFirst();
    }
}

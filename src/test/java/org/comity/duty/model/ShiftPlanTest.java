package org.comity.duty.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.duty.model.ShiftPlan.Times;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shifts are typed by the clock on the wall of the authority, and kept as moments.
class ShiftPlanTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final PersonId ANNA = new PersonId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2026-11-28T20:00:00Z, 12",
        "Asia/Tokyo, 2026-11-28T11:00:00Z, 12",
        "America/Sao_Paulo, 2026-11-28T23:00:00Z, 12",
        "Asia/Kathmandu, 2026-11-28T14:15:00Z, 12"
    })
    void aNightBeginsByTheClockOfThePlace(String zone, Instant begins, int hours) {
        var span = spans("2026-11-28T20:00", "2026-11-29T08:00", 1, zone).getFirst();

        assertThat(span.from()).isEqualTo(begins);
        assertThat(span.length()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void theNightOnWhichTheClockIsPutForwardIsAnHourShorter() {
        var span = spans("2026-03-28T08:00", "2026-03-29T08:00", 1, "Europe/Lisbon")
                .getFirst();

        assertThat(span.length()).isEqualTo(Duration.ofHours(23));
        assertThat(span.clockChanges(LISBON)).isTrue();
    }

    @Test
    void theNightOnWhichTheClockIsPutBackIsAnHourLonger() {
        var span = spans("2026-10-24T08:00", "2026-10-25T08:00", 1, "Europe/Lisbon")
                .getFirst();

        assertThat(span.length()).isEqualTo(Duration.ofHours(25));
        assertThat(span.clockChanges(LISBON)).isTrue();
    }

    @Test
    void aTimeThatTheClockLeavesOutIsNotGuessed() {
        var typed = LocalDateTime.parse("2026-03-29T01:30");
        var times = plan("2026-03-29T01:30", "2026-03-29T08:00", 1).times(LISBON);

        assertThat(times)
                .isEqualTo(new Times.Skipped(
                        new WallClock.Reading.Skipped(typed, LocalDateTime.parse("2026-03-29T02:00"))));
    }

    @Test
    void ofATimeThatTheClockShowsTwiceTheFirstIsMeantForEndAndBeginningAlike() {
        var before = spans("2026-10-24T20:00", "2026-10-25T01:30", 1, "Europe/Lisbon")
                .getFirst();
        var after = spans("2026-10-25T01:30", "2026-10-25T08:00", 1, "Europe/Lisbon")
                .getFirst();

        assertThat(before.to()).isEqualTo("2026-10-25T00:30:00Z").isEqualTo(after.from());
        assertThat(WallClock.read(LocalDateTime.parse("2026-10-25T01:30"), LISBON))
                .isEqualTo(new WallClock.Reading.Moment(before.to(), true));
        assertThat(after.length()).isEqualTo(Duration.ofMinutes(7 * 60 + 30));
    }

    @Test
    void everyWeekMeansTheSameTimeOnTheWallAlsoWhenTheClockChangesInBetween() {
        var spans = spans("2026-10-23T20:00", "2026-10-24T08:00", 3, "Europe/Lisbon");

        assertThat(spans)
                .extracting(Span::from)
                .containsExactly(
                        Instant.parse("2026-10-23T19:00:00Z"),
                        Instant.parse("2026-10-30T20:00:00Z"),
                        Instant.parse("2026-11-06T20:00:00Z"));
        assertThat(spans).extracting(Span::length).containsOnly(Duration.ofHours(12));
    }

    @Test
    void aShiftEndsAfterItBeginsAlsoByTheWatch() {
        assertThat(plan("2026-11-28T20:00", "2026-11-28T20:00", 1).times(LISBON))
                .isEqualTo(new Times.Backwards());
        assertThat(plan("2026-11-28T20:00", "2026-11-28T08:00", 1).times(LISBON))
                .isEqualTo(new Times.Backwards());
    }

    @Test
    void nobodyIsTheirOwnDeputyAndNobodyIsOnDutyForNineDays() {
        var now = Instant.parse("2026-11-28T20:00:00Z");
        var week = new Span(now, now.plus(Duration.ofDays(9)));
        var night = new Span(now, now.plus(Duration.ofHours(9)));

        assertThatThrownBy(() -> shift(Optional.empty(), week)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shift(Optional.of(ANNA), night)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shift(Optional.empty(), night).onDuty()).isEqualTo(ANNA);
    }

    private static Shift shift(Optional<PersonId> deputy, Span span) {
        return new Shift(new ShiftId(UUID.randomUUID()), new AuthorityId(UUID.randomUUID()), ANNA, deputy, span);
    }

    @Test
    void gapsAreWhatNoShiftCovers() {
        var day = Instant.parse("2026-11-28T00:00:00Z");
        var whole = new Span(day, day.plus(Duration.ofHours(24)));
        var covered = List.of(hours(day, 10, 12), hours(day, -3, 4), hours(day, 11, 15), hours(day, 23, 30));

        assertThat(whole.without(covered)).containsExactly(hours(day, 4, 10), hours(day, 15, 23));
        assertThat(whole.without(List.of())).containsExactly(whole);
        assertThat(whole.without(List.of(hours(day, -1, 25)))).isEmpty();
    }

    private static Span hours(Instant day, int from, int to) {
        return new Span(day.plus(Duration.ofHours(from)), day.plus(Duration.ofHours(to)));
    }

    private static List<Span> spans(String from, String to, int weeks, String zone) {
        return ((Times.Fit) plan(from, to, weeks).times(ZoneId.of(zone))).spans();
    }

    private static ShiftPlan plan(String from, String to, int weeks) {
        return new ShiftPlan(ANNA, Optional.empty(), LocalDateTime.parse(from), LocalDateTime.parse(to), weeks);
    }
}

package org.comity.clocks.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.comity.clocks.DueBoard;
import org.comity.requests.RequestId;
import org.comity.requests.TimeLimit;
import org.comity.requests.model.Side;
import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days are counted where the addressee is.
class TermTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Lisbon       | 2026-11-23T09:00:00Z | 30 | 2026-12-23 | 2026-12-24T00:00:00Z
            # the same moment is another day in Tokyo
            Asia/Tokyo          | 2026-11-23T15:00:00Z | 30 | 2026-12-24 | 2026-12-24T15:00:00Z
            Asia/Tokyo          | 2026-11-23T14:59:59Z | 30 | 2026-12-23 | 2026-12-23T15:00:00Z
            # clocks are put forward and back meanwhile: the last day ends at midnight all the same
            Europe/Paris        | 2027-03-20T12:00:00Z | 20 | 2027-04-09 | 2027-04-09T22:00:00Z
            Europe/Paris        | 2027-10-20T12:00:00Z | 20 | 2027-11-09 | 2027-11-09T23:00:00Z
            # no midnight there: the clock is put forward from 24:00 to 01:00 after the last day
            Africa/Cairo        | 2027-03-30T12:00:00Z | 30 | 2027-04-29 | 2027-04-29T22:00:00Z
            # either side of the date line
            Pacific/Kiritimati  | 2026-11-23T10:00:00Z | 45 | 2027-01-08 | 2027-01-08T10:00:00Z
            Pacific/Pago_Pago   | 2026-11-23T10:59:59Z | 45 | 2027-01-06 | 2027-01-07T11:00:00Z
            """)
    void theLastDayEndsAtTheMidnightOfThePlace(ZoneId zone, Instant received, int days, LocalDate last, Instant due) {
        var term = Term.days(days, received, zone);

        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.due()).isEqualTo(due);
    }

    /// Whoever reads in Samoa what ends at midnight in Kiribati finds it on the day on which it still can be done.
    @Test
    void theBoardPutsALimitOnTheDayTheReadersOwnCalendarShows() {
        var kiribati = ZoneId.of("Pacific/Kiritimati");
        var due = Term.until(LocalDate.parse("2027-01-08"), kiribati).due();
        var now = Instant.parse("2027-01-07T10:30:00Z");
        var limit = limit(due, kiribati);

        var inSamoa = new DueBoard(List.of(limit), false, now, ZoneId.of("Pacific/Pago_Pago"));
        var inKiribati = new DueBoard(List.of(limit), false, now, kiribati);

        assertThat(inSamoa.when(limit)).isEqualTo(DueBoard.When.WEEK);
        assertThat(inKiribati.when(limit)).isEqualTo(DueBoard.When.TODAY);
        assertThat(LocalDate.ofInstant(due.minusNanos(1), ZoneId.of("Pacific/Pago_Pago")))
                .isEqualTo("2027-01-07");
    }

    @Test
    void theBoardTellsWhatIsOverdueTodayThisWeekLaterAndWithoutADay() {
        var lisbon = ZoneId.of("Europe/Lisbon");
        var now = Instant.parse("2027-01-07T12:00:00Z");
        var board = new DueBoard(List.of(), false, now, lisbon);

        assertThat(board.when(limit(now, lisbon))).isEqualTo(DueBoard.When.OVERDUE);
        assertThat(board.when(limit(Instant.parse("2027-01-08T00:00:00Z"), lisbon)))
                .isEqualTo(DueBoard.When.TODAY);
        assertThat(board.when(limit(Instant.parse("2027-01-14T00:00:00Z"), lisbon)))
                .isEqualTo(DueBoard.When.WEEK);
        assertThat(board.when(limit(Instant.parse("2027-01-14T00:00:01Z"), lisbon)))
                .isEqualTo(DueBoard.When.LATER);
        assertThat(board.when(limit(null, lisbon))).isEqualTo(DueBoard.When.OPEN);
    }

    private static TimeLimit limit(@Nullable Instant due, ZoneId zone) {
        return new TimeLimit(
                new UUID(1, 1),
                new RequestId(new UUID(1, 2)),
                "PT-2026-000001",
                "C5",
                "SERVING_THE_ORDER",
                "giving-effect",
                ArticleRef.secondProtocol("8(6)(a)"),
                true,
                "RUNNING",
                true,
                Side.REQUESTED,
                false,
                Instant.EPOCH,
                due,
                zone,
                ZoneId.of("Europe/Lisbon"),
                List.of(),
                null);
    }
}

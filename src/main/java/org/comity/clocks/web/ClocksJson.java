package org.comity.clocks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.comity.clocks.ClockState;
import org.comity.clocks.DueBoard;
import org.comity.requests.TimeLimit;
import org.comity.requests.model.Side;
import org.jspecify.annotations.Nullable;

/// What is due, the nearest end first.
///
/// @param more whether there are others, further away
public record ClocksJson(List<Line> clocks, boolean more) {

    /// @param clock as in the table of the clocks: `C1`
    /// @param basis the provision it rests on
    /// @param law whether the law sets the time; false for a service level of this node and for what is open
    /// @param ours whether the reader's authority owes it
    /// @param due the moment it ends; absent where the law sets no days
    /// @param localDue the same as the clock of the addressee shows it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String request,
            String reference,
            String measure,
            String clock,
            String kind,
            String basis,
            boolean law,
            ClockState state,
            DueBoard.When when,
            Side owes,
            boolean ours,
            Instant startedAt,
            @Nullable Instant due,
            @Nullable LocalDateTime localDue,
            String zone) {

        static Line of(TimeLimit limit, DueBoard board) {
            return new Line(
                    limit.clock().toString(),
                    limit.request().toString(),
                    limit.reference(),
                    limit.measure(),
                    limit.number(),
                    limit.kind(),
                    limit.basis().toString(),
                    limit.law(),
                    ClockState.valueOf(limit.state()),
                    board.when(limit),
                    limit.owes(),
                    limit.ours(),
                    limit.startedAt(),
                    limit.due(),
                    local(limit.due(), limit.zone()),
                    limit.zone().getId());
        }

        private static @Nullable LocalDateTime local(@Nullable Instant due, ZoneId zone) {
            return due == null ? null : LocalDateTime.ofInstant(due, zone);
        }
    }

    static ClocksJson of(DueBoard board) {
        return new ClocksJson(
                board.limits().stream().map(limit -> Line.of(limit, board)).toList(), board.more());
    }
}

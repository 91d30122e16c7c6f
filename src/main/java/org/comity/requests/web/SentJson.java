package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comity.requests.SentLine;
import org.comity.requests.model.Act;
import org.comity.requests.model.Caution;
import org.comity.requests.model.Status;
import org.comity.requests.usecase.ListingSent;
import org.jspecify.annotations.Nullable;

/// What was sent in the name of an authority, the newest first, without what it says.
///
/// @param older the value of `before` for those that follow; absent when there are none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentJson(List<Line> sent, @Nullable Long older) {

    /// @param cautions what was unusual about it; absent for what went out at once
    /// @param hands who did what to it; absent once that is destroyed
    /// @param recallable whether the head can still end it
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(
            String id,
            String reference,
            RequestJson.Party requested,
            Status status,
            boolean reported,
            Instant sentAt,
            Set<Caution> cautions,
            List<Hand> hands,
            boolean recallable) {

        static Line of(SentLine line) {
            return new Line(
                    line.id().toString(),
                    line.reference(),
                    RequestJson.Party.of(line.requested()),
                    line.status(),
                    line.reported(),
                    line.at(),
                    line.cautions(),
                    line.hands().stream()
                            .map(hand -> new Hand(hand.act(), hand.officer(), hand.at()))
                            .toList(),
                    line.recallable());
        }
    }

    public record Hand(Act act, String officer, Instant at) {}

    static SentJson of(List<SentLine> lines) {
        return new SentJson(
                lines.stream().map(Line::of).toList(),
                ListingSent.full(lines) ? lines.getLast().number() : null);
    }
}

package org.comity.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.comity.clocks.ClockKind;
import org.comity.inbox.model.BoardLine;
import org.comity.inbox.model.BoardPart;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.requests.Envelope;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.jspecify.annotations.Nullable;

/// The board for programs, or a part of it. Nothing is counted.
///
/// @param envelopes requests under TLP:RED that the reader does not work on, with the whole board only
public record BoardJson(List<Part> parts, List<Letter> envelopes) {

    /// @param urgency as those say who ask; empty where they do not
    /// @param takeable nobody of the reader's authority works on it, and the reader may
    public record Letter(String id, String reference, String requesting, String urgency, boolean takeable) {

        static Letter of(Envelope envelope) {
            return new Letter(
                    envelope.id().toString(),
                    envelope.reference(),
                    envelope.requesting().code(),
                    envelope.urgency(),
                    envelope.takeable());
        }
    }

    /// @param next where the next page goes on; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            Section section, List<Line> requests, @Nullable String next) {

        static Part of(BoardPart part) {
            return new Part(
                    part.section(),
                    part.lines().stream().map(Line::of).toList(),
                    part.next().map(Place::written).orElse(null));
        }
    }

    /// @param emergency life or safety is in danger, as those say who ask
    /// @param waitsForUs the reader's authority owes the next step
    /// @param due when the nearest clock ends; absent where none runs
    /// @param clock which one that is
    /// @param holder who of the reader's authority has it in hand; absent where nobody has
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String reference,
            String measure,
            String subject,
            String requesting,
            String requested,
            Side side,
            String handling,
            Status status,
            boolean reported,
            boolean emergency,
            boolean waitsForUs,
            @Nullable Instant due,
            @Nullable ClockKind clock,
            @Nullable String holder) {

        static Line of(BoardLine line) {
            var summary = line.summary();
            return new Line(
                    summary.id().toString(),
                    summary.reference(),
                    summary.measure().written(),
                    summary.subject().reveal(),
                    summary.requesting().code(),
                    summary.requested().code(),
                    summary.side(),
                    summary.handling().label(),
                    summary.status(),
                    summary.reported(),
                    line.row().pressure() == 0,
                    line.row().ours(),
                    line.row().due(),
                    line.row().clock(),
                    line.holder().map(BoardLine.Holder::name).orElse(null));
        }
    }

    static BoardJson of(List<BoardPart> parts, List<Envelope> envelopes) {
        return new BoardJson(
                parts.stream().map(Part::of).toList(),
                envelopes.stream().map(Letter::of).toList());
    }
}

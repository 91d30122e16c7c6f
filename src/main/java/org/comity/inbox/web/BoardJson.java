package org.comity.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comity.clocks.ClockKind;
import org.comity.inbox.model.BoardLine;
import org.comity.inbox.model.BoardPart;
import org.comity.inbox.model.Place;
import org.comity.inbox.model.Section;
import org.comity.requests.Envelope;
import org.comity.requests.web.EnvelopeJson;
import org.comity.requests.web.SummaryJson;
import org.jspecify.annotations.Nullable;

/// The board for programs, or a part of it. Nothing is counted.
///
/// @param envelopes requests under TLP:RED that the reader does not work on, with the whole board only
public record BoardJson(List<Part> parts, List<EnvelopeJson> envelopes) {

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
    @Schema(name = "BoardLineJson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @JsonUnwrapped SummaryJson summary,
            boolean emergency,
            boolean waitsForUs,
            @Nullable Instant due,
            @Nullable ClockKind clock,
            @Nullable String holder) {

        static Line of(BoardLine line) {
            return new Line(
                    SummaryJson.of(line.summary()),
                    line.row().pressure() == 0,
                    line.row().ours(),
                    line.row().due(),
                    line.row().clock(),
                    line.holder().map(BoardLine.Holder::name).orElse(null));
        }
    }

    static BoardJson of(List<BoardPart> parts, List<Envelope> envelopes, Instant now) {
        return new BoardJson(
                parts.stream().map(Part::of).toList(),
                envelopes.stream()
                        .map(envelope -> EnvelopeJson.of(envelope, now))
                        .toList());
    }
}

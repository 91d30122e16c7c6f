package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comity.requests.Envelope;
import org.comity.requests.RequestSummary;
import org.jspecify.annotations.Nullable;

/// What an authority sent and received, the newest change first.
///
/// @param envelopes requests under TLP:RED that reached the authority and that the reader does not work on
public record RequestListJson(List<Line> requests, List<EnvelopeJson> envelopes) {

    /// @param waitsForUs the reader's authority owes the next step
    @Schema(name = "RequestLineJson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @JsonUnwrapped SummaryJson summary,
            boolean waitsForUs,
            RequestJson.@Nullable Clock clock,
            Instant changedAt) {

        static Line of(RequestSummary summary, Instant now) {
            return new Line(
                    SummaryJson.of(summary),
                    summary.waitsForReader(),
                    RequestJson.Clock.of(summary.clock(), now),
                    summary.changedAt());
        }
    }

    static RequestListJson of(List<RequestSummary> summaries, List<Envelope> envelopes, Instant now) {
        return new RequestListJson(
                summaries.stream().map(summary -> Line.of(summary, now)).toList(),
                envelopes.stream()
                        .map(envelope -> EnvelopeJson.of(envelope, now))
                        .toList());
    }
}

package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.comity.requests.Envelope;
import org.comity.requests.RequestSummary;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.jspecify.annotations.Nullable;

/// What an authority sent and received, the newest change first.
///
/// @param envelopes requests under TLP:RED that reached the authority and that the reader does not work on
public record RequestListJson(List<Line> requests, List<Outside> envelopes) {

    /// @param urgency a choice of the field of that name, or empty
    /// @param takeable nobody of the authority works on it, and the reader may take it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outside(
            String id,
            String reference,
            String requesting,
            String urgency,
            RequestJson.@Nullable Clock clock,
            boolean takeable) {

        static Outside of(Envelope envelope, Instant now) {
            return new Outside(
                    envelope.id().toString(),
                    envelope.reference(),
                    envelope.requesting().code(),
                    envelope.urgency(),
                    RequestJson.Clock.of(envelope.clock(), now),
                    envelope.takeable());
        }
    }

    /// @param waitsForUs the reader's authority owes the next step
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
            boolean waitsForUs,
            RequestJson.@Nullable Clock clock,
            Instant changedAt) {

        static Line of(RequestSummary summary, Instant now) {
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
                    summary.waitsForReader(),
                    RequestJson.Clock.of(summary.clock(), now),
                    summary.changedAt());
        }
    }

    static RequestListJson of(List<RequestSummary> summaries, List<Envelope> envelopes, Instant now) {
        return new RequestListJson(
                summaries.stream().map(summary -> Line.of(summary, now)).toList(),
                envelopes.stream().map(envelope -> Outside.of(envelope, now)).toList());
    }
}

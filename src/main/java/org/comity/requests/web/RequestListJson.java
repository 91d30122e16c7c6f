package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.comity.requests.RequestSummary;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.jspecify.annotations.Nullable;

/// What an authority sent and received, the newest change first.
public record RequestListJson(List<Line> requests) {

    /// @param waitsForUs the reader's authority owes the next step
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String reference,
            String subject,
            String requesting,
            String requested,
            Side side,
            Status status,
            boolean waitsForUs,
            RequestJson.@Nullable Clock clock,
            Instant changedAt) {

        static Line of(RequestSummary summary, Instant now) {
            return new Line(
                    summary.id().toString(),
                    summary.reference(),
                    summary.subject().reveal(),
                    summary.requesting().code(),
                    summary.requested().code(),
                    summary.side(),
                    summary.status(),
                    summary.waitsForReader(),
                    RequestJson.Clock.of(summary.clock(), now),
                    summary.changedAt());
        }
    }

    static RequestListJson of(List<RequestSummary> summaries, Instant now) {
        return new RequestListJson(
                summaries.stream().map(summary -> Line.of(summary, now)).toList());
    }
}

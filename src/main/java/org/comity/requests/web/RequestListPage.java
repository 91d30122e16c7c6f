package org.comity.requests.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.Envelope;
import org.comity.requests.RequestSummary;
import org.comity.requests.SecondLine;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// An officer's desk: envelopes for those alone who work on them, then what waits for them first, then what they wait
/// for, then what has ended.
public record RequestListPage(
        Officer officer,
        List<RequestSummary> all,
        List<Envelope> envelopes,
        List<SecondLine> second,
        StateNames names,
        Instant now,
        List<FieldError> errors) {

    private static final Duration RECALLS_STAND_FIRST = Duration.ofDays(7);

    public List<RequestSummary> waitsForUs() {
        return all.stream().filter(RequestSummary::waitsForReader).toList();
    }

    public List<RequestSummary> underWay() {
        return all.stream()
                .filter(summary ->
                        !summary.waitsForReader() && !summary.status().ended())
                .toList();
    }

    public List<RequestSummary> ended() {
        return all.stream()
                .filter(summary -> summary.status().ended() && !justRecalled(summary))
                .toList();
    }

    /// What must not be acted on any more: for a week it stands first of all.
    public List<RequestSummary> recalled() {
        return all.stream().filter(this::justRecalled).toList();
    }

    private boolean justRecalled(RequestSummary summary) {
        return summary.status() == Status.RECALLED
                && received(summary)
                && now.isBefore(summary.changedAt().plus(RECALLS_STAND_FIRST));
    }

    public boolean received(RequestSummary summary) {
        return summary.side() == Side.REQUESTED;
    }
}

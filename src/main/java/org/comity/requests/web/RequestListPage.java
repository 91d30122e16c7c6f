package org.comity.requests.web;

import java.time.Instant;
import java.util.List;
import org.comity.identity.Officer;
import org.comity.requests.RequestSummary;
import org.comity.requests.model.Side;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// An officer's desk: what waits for them first, then what they wait for, then what has ended.
public record RequestListPage(
        Officer officer, List<RequestSummary> all, StateNames names, Instant now, List<FieldError> errors) {

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
        return all.stream().filter(summary -> summary.status().ended()).toList();
    }

    public boolean received(RequestSummary summary) {
        return summary.side() == Side.REQUESTED;
    }
}

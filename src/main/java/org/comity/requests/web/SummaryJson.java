package org.comity.requests.web;

import org.comity.requests.RequestSummary;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.springframework.modulith.NamedInterface;

/// What every list for programs says of a request in a line.
///
/// @param side on which side the reader's authority stands
/// @param reported the status rests on what the requesting authority wrote down of the other side's word
@NamedInterface("lines")
public record SummaryJson(
        String id,
        String reference,
        String measure,
        String subject,
        String requesting,
        String requested,
        Side side,
        String handling,
        Status status,
        boolean reported) {

    public static SummaryJson of(RequestSummary summary) {
        return new SummaryJson(
                summary.id().toString(),
                summary.reference(),
                summary.measure().written(),
                summary.subject().reveal(),
                summary.requesting().code(),
                summary.requested().code(),
                summary.side(),
                summary.handling().label(),
                summary.status(),
                summary.reported());
    }
}

package org.comity.requests.model;

import java.util.UUID;
import org.comity.requests.RequestId;
import org.jspecify.annotations.Nullable;

/// Where a request comes from: the measure it asks for, and the case it belongs to.
///
/// @param chain the same for all requests of one case: what one of them knows, the next need not ask
/// @param follows the request it was begun from; null for the first of its chain
public record Origin(
        RequestedMeasure measure, UUID chain, @Nullable RequestId follows) {

    /// The first request of a case.
    public static Origin first(RequestedMeasure measure) {
        return new Origin(measure, UUID.randomUUID(), null);
    }

    /// The next request of the same case.
    public Origin next(RequestedMeasure next, RequestId after) {
        return new Origin(next, chain, after);
    }
}

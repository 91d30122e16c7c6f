package org.comity.requests;

import java.util.List;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.vault.Destruction;
import org.jspecify.annotations.Nullable;

/// A request as one side sees it.
///
/// @param side on which side the reader stands
/// @param steps what happened, in order, as far as this side may know
/// @param documented whether the document exists: from sending on, until it is destroyed
/// @param destroyed since when nobody can read what it said; null while it can be read
public record RequestReading(
        Request request,
        Side side,
        List<Step> steps,
        boolean documented,
        @Nullable Destruction destroyed) {

    public RequestReading {
        steps = List.copyOf(steps);
    }
}

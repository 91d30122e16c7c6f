package org.comity.inbox.model;

import java.util.Optional;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Country;

/// What the reader wants to see of the board.
///
/// @param side on which the reader's authority stands
public record Filter(
        Optional<RequestedMeasure> measure,
        Optional<Country> partner,
        Optional<Side> side,
        Optional<Status> status,
        Hands hands) {

    /// In whose hands.
    public enum Hands {
        ALL,
        MINE,
        NOBODY
    }

    public static final Filter NONE =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Hands.ALL);

    public boolean narrows() {
        return !equals(NONE);
    }
}

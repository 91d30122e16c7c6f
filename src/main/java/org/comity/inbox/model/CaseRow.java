package org.comity.inbox.model;

import java.time.ZoneId;
import org.comity.clocks.NearestEnd;
import org.comity.identity.AuthorityId;
import org.comity.requests.CaseOutline;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// The row of a request on the board of one of its sides.
///
/// @param nearest the clock that ends first; null where none runs
public record CaseRow(
        AuthorityId authority,
        Side side,
        CaseOutline outline,
        @Nullable NearestEnd nearest) {

    private static final String URGENT = "urgent";

    public boolean requesting() {
        return side == Side.REQUESTING;
    }

    public Country partner() {
        return requesting() ? outline.requestedCountry() : outline.requestingCountry();
    }

    public ZoneId zone() {
        return requesting() ? outline.zone() : outline.requestingZone();
    }

    public boolean open() {
        return !outline.status().ended();
    }

    public boolean ours() {
        return outline.status().next() == (requesting() ? Status.Next.REQUESTING : Status.Next.REQUESTED);
    }

    public boolean red() {
        return outline.handling() == Handling.RED;
    }

    public int pressure() {
        return switch (outline.urgency()) {
            case Field.IN_DANGER -> 0;
            case URGENT -> 1;
            default -> 2;
        };
    }
}

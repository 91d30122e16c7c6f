package org.comity.clocks.model;

import java.time.ZoneId;
import org.comity.identity.AuthorityId;
import org.comity.requests.RequestId;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;

/// The request a clock belongs to, as far as the clock must know it.
///
/// @param zone the addressee's: days are counted there
/// @param otherZone of the requesting authority
public record ClockOf(
        RequestId request,
        String reference,
        RequestedMeasure measure,
        AuthorityId requesting,
        AuthorityId requested,
        ZoneId zone,
        ZoneId otherZone,
        boolean urgent) {

    public AuthorityId authority(Side side) {
        return side == Side.REQUESTING ? requesting : requested;
    }
}

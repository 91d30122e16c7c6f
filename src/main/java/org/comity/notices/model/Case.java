package org.comity.notices.model;

import java.util.UUID;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// What is remembered of a request, to tell the right people.
///
/// @param requestingHand who did the requesting side's last step
/// @param requestedHand who did the requested side's last step
public record Case(
        UUID request,
        String reference,
        AuthorityId requesting,
        AuthorityId requested,
        boolean urgent,
        @Nullable PersonId requestingHand,
        @Nullable PersonId requestedHand) {

    public String link() {
        return "/requests/" + request;
    }

    public AuthorityId authority(RequestTellings.Side side) {
        return side == RequestTellings.Side.REQUESTED ? requested : requesting;
    }

    public @Nullable PersonId hand(RequestTellings.Side side) {
        return side == RequestTellings.Side.REQUESTED ? requestedHand : requestingHand;
    }
}

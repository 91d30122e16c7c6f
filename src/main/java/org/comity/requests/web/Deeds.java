package org.comity.requests.web;

import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.usecase.ActOutcome;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.SendingRequest;

/// Hands a deed to the use case that carries it out, the same for pages and for the API.
class Deeds {

    private final ActingOnRequest acting;
    private final SendingRequest sending;

    Deeds(ActingOnRequest acting, SendingRequest sending) {
        this.acting = acting;
        this.sending = sending;
    }

    ActOutcome carryOut(RequestId id, Officer officer, Deed deed, Optional<TouchAnswer> touch) {
        return deed.act() == Act.SEND ? sending.send(id, officer, touch) : acting.act(id, officer, deed, touch);
    }
}

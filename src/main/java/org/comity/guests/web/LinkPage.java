package org.comity.guests.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.guests.model.Link;
import org.comity.guests.usecase.GivingLink.Confirmation;
import org.comity.guests.usecase.LookingAtLinks.Look;
import org.comity.requests.GuestCase.Standing;
import org.comity.requests.model.Request;
import org.comity.web.FieldError;

/// How the link of a request stands, and where an officer gives one.
public record LinkPage(Look look, Instant now, List<FieldError> errors) {

    public Request request() {
        return look.found().request();
    }

    public boolean open() {
        return look.found().standing() == Standing.OPEN;
    }

    /// The link that can still be used, or is being used.
    public Optional<Link> live() {
        return look.last().filter(link -> link.state(now).live());
    }

    public Optional<String> error(Confirmation confirmation) {
        return errors.stream()
                .filter(error -> error.field().equals(confirmation.name()))
                .map(FieldError::message)
                .findFirst();
    }
}

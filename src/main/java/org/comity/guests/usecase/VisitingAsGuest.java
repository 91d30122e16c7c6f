package org.comity.guests.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.guests.model.Link;
import org.comity.guests.store.LinkStore;
import org.comity.requests.GuestCase;
import org.comity.requests.GuestCases;
import org.springframework.transaction.annotation.Transactional;

/// What whoever opened a link sees when they come back in the same browser within the hour: the request, and once they
/// answered the receipts of what they did and nothing else.
public class VisitingAsGuest {

    /// @param answered nothing of the request is shown any more
    public record Visit(Link link, GuestCase found, boolean answered) {}

    private final LinkStore links;
    private final LettingIn lettingIn;
    private final GuestCases cases;
    private final KeyedDigests digests;
    private final Clock clock;

    public VisitingAsGuest(LinkStore links, LettingIn lettingIn, GuestCases cases, KeyedDigests digests, Clock clock) {
        this.links = links;
        this.lettingIn = lettingIn;
        this.cases = cases;
        this.digests = digests;
        this.clock = clock;
    }

    /// @param visit what the browser brought; empty where it brought nothing
    @Transactional(readOnly = true)
    public Optional<Visit> visit(Optional<VisitKey> visit) {
        return visit.flatMap(key -> links.visited(digests.visit(key.secret())).filter(key::opens))
                .flatMap(this::of);
    }

    private Optional<Visit> of(Link link) {
        var now = clock.instant();
        if (link.reads(now)) {
            return lettingIn.by(link).map(found -> new Visit(link, found, false));
        }
        return link.takesReceipts(now)
                ? cases.forGuest(link.request()).map(found -> new Visit(link, found, true))
                : Optional.empty();
    }
}

package org.comity.guests.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.guests.store.LinkStore;
import org.springframework.transaction.annotation.Transactional;

/// Ends a visit before its hour is over, for whoever leaves a computer that others use.
public class LeavingAsGuest {

    private final LinkStore links;
    private final KeyedDigests digests;
    private final Clock clock;

    public LeavingAsGuest(LinkStore links, KeyedDigests digests, Clock clock) {
        this.links = links;
        this.digests = digests;
        this.clock = clock;
    }

    @Transactional
    public void leave(Optional<VisitKey> visit) {
        visit.flatMap(key -> links.visitedForChange(digests.visit(key.secret())).filter(key::opens))
                .ifPresent(link -> links.leave(link.id(), clock.instant()));
    }
}

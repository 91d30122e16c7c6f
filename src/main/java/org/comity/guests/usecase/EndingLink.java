package org.comity.guests.usecase;

import java.time.Clock;
import org.comity.guests.model.Link.End;
import org.comity.guests.store.LinkStore;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.GuestCases;
import org.comity.requests.RequestId;
import org.springframework.transaction.annotation.Transactional;

/// Takes a link back: it opens nothing any more, and whoever came by it reads nothing any more. Doing it twice is
/// harmless.
public class EndingLink {

    private final GuestCases cases;
    private final LinkStore links;
    private final LinkChronicle chronicle;
    private final Clock clock;

    public EndingLink(GuestCases cases, LinkStore links, LinkChronicle chronicle, Clock clock) {
        this.cases = cases;
        this.links = links;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @return whether the request is there for this officer
    @Transactional
    public boolean end(RequestId id, Officer officer) {
        var found = cases.forOfficer(id, officer, Action.STOP).orElse(null);
        if (found == null) {
            return false;
        }
        links.alone(id);
        links.last(id)
                .filter(link -> links.end(link.id(), End.REVOKED, clock.instant()))
                .ifPresent(link -> chronicle.ended(link, End.REVOKED, found, officer));
        return true;
    }
}

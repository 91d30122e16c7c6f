package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.Set;
import org.comity.evidence.EvidenceEvent;
import org.comity.evidence.EvidenceEvent.What;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.requests.model.Handling;
import org.springframework.context.ApplicationEventPublisher;

/// Tells other modules that something happened to a package, in the transaction of the act.
public class AnnouncingEvidence {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AnnouncingEvidence(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Those of an authority who work on the request.
    void tell(Found found, What what, AuthorityId told, Officer by) {
        tell(found, what, told, by, Set.of());
    }

    /// @param to whom alone; empty for those who work on the request
    void tell(Found found, What what, AuthorityId told, Officer by, Set<PersonId> to) {
        var request = found.request();
        events.publishEvent(new EvidenceEvent(
                found.evidence().id(),
                what,
                request.reference(),
                told,
                by.id(),
                to,
                request.handling() == Handling.RED,
                request.members(),
                clock.instant()));
    }
}

package org.comity.profiles.usecase;

import java.util.Set;
import java.util.stream.Collectors;
import org.comity.profiles.ProfileEvent;
import org.comity.profiles.PublishedRevision;
import org.comity.profiles.WatchEvent;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.Watched;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.WatchStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds whoever watches something of what is published, in the transaction of the publication: as many questions to
/// the database for a thousand of them as for one.
public class TellingWatchers {

    private final ProposalStore proposals;
    private final WatchStore watches;
    private final ApplicationEventPublisher events;

    public TellingWatchers(ProposalStore proposals, WatchStore watches, ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.watches = watches;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProfileEvent.Published published) {
        var touched = proposals
                .revision(published.state(), published.revision())
                .map(TellingWatchers::touched)
                .orElse(Set.of());
        var watchers = watches.watchers(touched);
        if (!watchers.isEmpty()) {
            events.publishEvent(new WatchEvent.Published(
                    new PublishedRevision(published.state(), published.revision()), watchers, published.at()));
        }
    }

    private static Set<Watched> touched(Proposal proposal) {
        return proposal.changes().stream()
                .filter(change -> !change.idle())
                .flatMap((Change change) -> Watched.touched(proposal.state(), change.before(), change.item()).stream())
                .collect(Collectors.toSet());
    }
}

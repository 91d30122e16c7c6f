package org.comity.profiles.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.audit.EntryId;
import org.comity.identity.Person;
import org.comity.profiles.ProfileEvent;
import org.comity.profiles.model.Change;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalAct;
import org.comity.profiles.model.ProposalHand;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.ProposalTransition;
import org.comity.profiles.store.ProposalStore;
import org.comity.profiles.store.VersionStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The one way in which a profile changes: all changes of a proposal become versions under one revision, with the entry
/// in the record and the event for other modules, in the caller's transaction.
public class Publishing {

    private final VersionStore versions;
    private final ProposalStore proposals;
    private final ProfilesInMemory memory;
    private final ProposalChronicle chronicle;
    private final ProfileAccess access;
    private final ShowingImages images;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public Publishing(
            VersionStore versions,
            ProposalStore proposals,
            ProfilesInMemory memory,
            ProposalChronicle chronicle,
            ProfileAccess access,
            ShowingImages images,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.proposals = proposals;
        this.memory = memory;
        this.chronicle = chronicle;
        this.access = access;
        this.images = images;
        this.events = events;
        this.clock = clock;
    }

    /// For acts that look at what is published: nobody else publishes until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ProposalAct act) {
        if (act == ProposalAct.PUBLISH || act == ProposalAct.SUBMIT) {
            versions.lock();
        }
    }

    /// Whether something of it was published anew since it was written. Only while holding the lock.
    boolean overtaken(Proposal proposal) {
        return !proposal.overtaken(memory.beforeChanging(proposal.state())).isEmpty();
    }

    Proposal publish(Proposal reviewed, Person by, Map<String, String> proof) {
        var published = reviewed.become(proposals.nextRevision(reviewed.state()));
        var now = clock.instant();
        proposals.save(published);
        var entry = chronicle.write(published, ProposalAct.PUBLISH, by, Optional.empty(), proof);
        var publication = new VersionStore.Publication(
                published.state(),
                published.id().value(),
                published.revision().orElseThrow(),
                now,
                access.verifier(by, published.state(), published.writers()),
                by.id(),
                published.demonstration(),
                entry);
        var told = published.changes().stream().filter(change -> !change.idle()).toList();
        told.forEach(change -> versions.add(publication, change.id(), change.kind(), change.item()));
        images.show(published, publication.revision(), now);
        proposals.replaced(published.state()).forEach(id -> supersede(id, by, entry));
        events.publishEvent(new ProfileEvent.Published(
                published.state(),
                publication.revision(),
                told.stream().map(Change::id).collect(Collectors.toSet()),
                now));
        tellMemory();
        return published;
    }

    private void supersede(ProposalId id, Person by, EntryId entry) {
        var old = proposals.find(id).orElseThrow();
        var over = old.apply(ProposalAct.SUPERSEDE, by.id(), Set.of(ProposalHand.NODE), null, clock.instant());
        if (over instanceof ProposalTransition.Moved(var moved, var edge)) {
            proposals.save(moved);
            chronicle.follows(moved, edge.act(), entry);
        }
    }

    void tellMemory() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memory.changed();
            }
        });
    }
}

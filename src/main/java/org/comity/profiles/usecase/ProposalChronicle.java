package org.comity.profiles.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.profiles.ProfileEvent;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalAct;
import org.comity.profiles.model.Step;
import org.comity.profiles.store.ProposalStore;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;

/// Writes down what happened to a proposal, in the transaction in which it happens: the step people see, the entry in
/// the record, the event for other modules. What a proposal says stays out of the record; its digest does not.
public class ProposalChronicle {

    private final ProposalStore proposals;
    private final ProfileAccess access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ProposalChronicle(
            ProposalStore proposals,
            ProfileAccess access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param words for the writers
    /// @param more for the entry, such as the touch of whoever did it
    EntryId write(Proposal proposal, ProposalAct act, Person by, Optional<String> words, Map<String, String> more) {
        var entry = AuditEntry.of(
                        "profile." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("proposal", proposal.id().toString())
                .with("state", proposal.state().code())
                .with("changes", Integer.toString(proposal.changes().size()))
                .with("changes.sha256", proposals.digest(proposal.changes()).hex())
                .with("by", by.id().toString())
                .with("place", by.belonging().name());
        if (words.isPresent()) {
            entry = entry.with(
                    "words.sha256",
                    Sha256.of(words.get().getBytes(StandardCharsets.UTF_8)).hex());
        }
        if (proposal.revision().isPresent()) {
            entry = entry.with("revision", Integer.toString(proposal.revision().get()));
        }
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        var id = audit.append(entry);
        step(proposal, act, Optional.of(by.id()), words, id);
        return id;
    }

    /// What the node did, under the entry of the act that made it do so.
    void follows(Proposal proposal, ProposalAct act, EntryId entry) {
        step(proposal, act, Optional.empty(), Optional.empty(), entry);
    }

    private void step(
            Proposal proposal, ProposalAct act, Optional<PersonId> by, Optional<String> words, EntryId entry) {
        var now = clock.instant();
        proposals.addStep(proposal.id(), new Step(act, by, now, words), entry);
        moved(act)
                .ifPresent(how -> events.publishEvent(new ProfileEvent.ProposalMoved(
                        proposal.state(),
                        proposal.id().value(),
                        how,
                        proposal.writers(),
                        how == ProfileEvent.Moved.SUBMITTED ? reviewers(proposal) : Set.of(),
                        by,
                        now)));
    }

    /// Nobody reviews what they wrote.
    private Set<PersonId> reviewers(Proposal proposal) {
        return access.reviewers(proposal.state()).stream()
                .filter(reviewer -> !proposal.writers().contains(reviewer))
                .collect(Collectors.toSet());
    }

    private static Optional<ProfileEvent.Moved> moved(ProposalAct act) {
        return switch (act) {
            case SUBMIT -> Optional.of(ProfileEvent.Moved.SUBMITTED);
            case REQUEST_CHANGES -> Optional.of(ProfileEvent.Moved.CHANGES_REQUESTED);
            case PUBLISH -> Optional.of(ProfileEvent.Moved.PUBLISHED);
            case WITHDRAW -> Optional.of(ProfileEvent.Moved.WITHDRAWN);
            case BEGIN, SUPERSEDE -> Optional.empty();
        };
    }
}

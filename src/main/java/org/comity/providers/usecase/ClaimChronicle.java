package org.comity.providers.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.providers.ProvidersEvent;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimEdge;
import org.comity.providers.model.ClaimHand;
import org.comity.providers.model.ClaimStatus;
import org.comity.providers.model.ClaimStep;
import org.comity.providers.store.ClaimStore;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The one way in which claims come to be and move: the row, the entry in the record, the event for other modules, in
/// the caller's transaction.
public class ClaimChronicle {

    private final ClaimStore claims;
    private final KeptPagesInMemory memory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ClaimChronicle(
            ClaimStore claims,
            KeptPagesInMemory memory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.memory = memory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Nobody else changes claims or kept pages until the transaction ends. Take it before looking.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        claims.lock();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void made(Claim claim) {
        var entry = audit.append(about("claim.made", claim)
                .with("domain.sha256", digest(claim.domain()).hex())
                .with("text.sha256", digest(claim.text()).hex())
                .with("by", claim.by().toString()));
        claims.add(claim, entry);
        tell(claim, ClaimStatus.OPEN, true, claim.at());
    }

    /// @param more of the touch
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Claim claim, ClaimEdge edge, Outcome outcome, Map<String, String> more) {
        var now = clock.instant();
        var entry = about("claim." + edge.to().name().toLowerCase(Locale.ROOT), claim);
        if (outcome.by().isPresent()) {
            entry = entry.with("by", outcome.by().get().toString());
        }
        if (outcome.found().isPresent()) {
            var found = outcome.found().get();
            entry = entry.with("text.sha256", digest(claim.text()).hex())
                    .with("place.sha256", digest(found.place()).hex())
                    .with("found", found.at().toString());
        }
        if (!outcome.reason().isEmpty()) {
            entry = entry.with("reason.sha256", digest(outcome.reason()).hex());
        }
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        claims.add(
                claim.id(),
                new ClaimStep(edge.act(), outcome.by(), now, outcome.found(), outcome.reason()),
                audit.append(entry));
        tell(claim, edge.to(), edge.by() == ClaimHand.PROVIDER, now);
        tellMemory();
    }

    /// What is said with an act.
    public record Outcome(Optional<PersonId> by, Optional<ClaimStep.Found> found, String reason) {
        static final Outcome OF_THE_NODE = new Outcome(Optional.empty(), Optional.empty(), "");
    }

    /// An entry about what the page says.
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId page(String act, Claim claim, PersonId by, Map<String, String> more) {
        var entry = about(act, claim).with("by", by.toString());
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        tellMemory();
        return audit.append(entry);
    }

    /// The page is named by a digest: an entry holds no names.
    private static AuditEntry about(String act, Claim claim) {
        return AuditEntry.of(act)
                .with("claim", claim.id().toString())
                .with("provider", claim.keeper().id().toString())
                .with("page.sha256", digest(claim.page()).hex());
    }

    private void tell(Claim claim, ClaimStatus status, boolean byProvider, Instant at) {
        events.publishEvent(new ProvidersEvent.ClaimMoved(
                claim.id(),
                claim.keeper(),
                status.name(),
                byProvider,
                status == ClaimStatus.OPEN ? claim.expires() : null,
                at));
    }

    static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void tellMemory() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memory.changed();
            }
        });
    }
}

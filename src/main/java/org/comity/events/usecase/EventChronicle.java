package org.comity.events.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.events.Event;
import org.comity.events.EventContent;
import org.comity.events.EventId;
import org.comity.events.EventStatus;
import org.comity.events.store.EventStore;
import org.comity.identity.PersonId;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The one way in which events come to be and change: the version, the entry in the record, and what others
/// in this node remember of it, in the caller's transaction.
public class EventChronicle {

    private final EventStore store;
    private final EventsInMemory memory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    public EventChronicle(
            EventStore store,
            EventsInMemory memory,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.memory = memory;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Nobody else changes events until the transaction ends. Take it before looking.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        store.lock();
    }

    /// The event as it stands, for whoever holds the lock.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Event> find(EventId id) {
        return memory.beforeChanging(id);
    }

    /// A new version.
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(EventId id, int sequence, EventStatus status, EventContent content, Written written) {
        var entry = AuditEntry.of("event." + written.act())
                .with("event", id.toString())
                .with("sequence", Integer.toString(sequence))
                .with("status", status.name().toLowerCase(Locale.ROOT))
                .with("content.sha256", store.digest(content).hex())
                .with("rooms.sha256", store.digestOfRooms(id).hex());
        if (written.by().isPresent()) {
            entry = entry.with("by", written.by().get().toString());
        }
        if (!written.said().isEmpty()) {
            entry = entry.with("reason.sha256", digest(written.said()).hex());
        }
        var recorded = audit.append(entry);
        store.add(
                new EventStore.Version(0, id, sequence, status, content, written.said(), clock.instant()),
                written.by(),
                recorded);
        publisher.publishEvent(new DocumentsChanged(Kind.EVENT));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memory.changed();
            }
        });
    }

    /// What the record says besides the event.
    ///
    /// @param act such as `moved`
    /// @param said why; may be empty
    /// @param by empty where the node did it
    public record Written(String act, String said, Optional<PersonId> by) {}

    /// An entry about something that is no version.
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId note(AuditEntry entry) {
        return audit.append(entry);
    }

    static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

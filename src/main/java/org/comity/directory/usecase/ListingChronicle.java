package org.comity.directory.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.directory.DirectoryEvent;
import org.comity.directory.Listing;
import org.comity.directory.model.ItemChange;
import org.comity.directory.model.ListingAct;
import org.comity.directory.store.ItemStore;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The one way in which the directory changes: new versions, the entry in the record, the event for other modules, in
/// the caller's transaction.
public class ListingChronicle {

    /// What is new in one listing.
    public record Change(Listing listing, List<ItemChange> items) {
        public Change {
            items = List.copyOf(items);
        }
    }

    private final ItemStore items;
    private final ListingsInMemory memory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ListingChronicle(
            ItemStore items, ListingsInMemory memory, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.memory = memory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Nobody else changes the directory until the transaction ends. Take it before looking at what is to be changed.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        items.lock();
    }

    /// Adds versions to one listing.
    ///
    /// @param by empty where the node itself does it
    /// @param more for the entry in the record: references and digests, never what a channel says
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId write(
            ListingAct act,
            Listing listing,
            List<ItemChange> changes,
            Optional<PersonId> by,
            Map<String, String> more) {
        var entry = AuditEntry.of(act.recorded())
                .with("listing", listing.id().toString())
                .with("country", listing.country().code());
        return write(act, entry, List.of(new Change(listing, changes)), by, more);
    }

    /// Adds versions to several listings under one entry.
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId write(ListingAct act, Collection<Change> changes, Map<String, String> more) {
        var entry = AuditEntry.of(act.recorded()).with("listings", Integer.toString(changes.size()));
        return write(act, entry, changes, Optional.empty(), more);
    }

    /// Records a step that changes no listing yet.
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId note(AuditEntry entry) {
        return audit.append(entry);
    }

    /// Tells other modules of it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(DirectoryEvent event) {
        events.publishEvent(event);
    }

    private EntryId write(
            ListingAct act,
            AuditEntry begun,
            Collection<Change> changes,
            Optional<PersonId> by,
            Map<String, String> more) {
        items.lock();
        var prepared = changes.stream()
                .flatMap(change -> change.items().stream()
                        .map(item -> new Ready(
                                change.listing(), items.prepare(change.listing().caseKey(), item))))
                .toList();
        var entry = begun.with("versions", Integer.toString(prepared.size()))
                .with("versions.sha256", digest(prepared).hex());
        if (by.isPresent()) {
            entry = entry.with("by", by.get().toString());
        }
        for (var part : more.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        var id = audit.append(entry);
        var now = clock.instant();
        var source = new ItemStore.Source(act.actor(), by, id);
        prepared.forEach(ready -> items.add(ready.listing().id(), ready.version(), now, source));
        changes.forEach(change ->
                events.publishEvent(new DirectoryEvent.Changed(change.listing().id(), now)));
        tellMemory();
        return id;
    }

    private record Ready(Listing listing, ItemStore.Prepared version) {}

    /// Over a line for each version: listing, item, kind, audience, from, to, digest of what lies in the database.
    private static Sha256 digest(List<Ready> versions) {
        var lines = versions.stream()
                .map(ready -> {
                    var change = ready.version().change();
                    return String.join(
                            " ",
                            ready.listing().id().toString(),
                            change.id().toString(),
                            change.item().kind().name(),
                            change.audience().name(),
                            change.from().toString(),
                            change.to().map(Object::toString).orElse("-"),
                            ready.version().digest().hex());
                })
                .collect(Collectors.joining("\n"));
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
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

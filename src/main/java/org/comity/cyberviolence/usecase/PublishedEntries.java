package org.comity.cyberviolence.usecase;

import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.audit.EntryId;
import org.comity.cyberviolence.Entry;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.store.DraftStore;
import org.comity.cyberviolence.store.EntryStore;
import org.comity.cyberviolence.store.EntryStore.Hand;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.springframework.context.ApplicationEventPublisher;

/// Everything that is written when an entry is published or withdrawn, in the transaction of whoever does it.
public class PublishedEntries {

    private final EntryStore store;
    private final DraftStore drafts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    public PublishedEntries(EntryStore store, DraftStore drafts, AuditTrail audit, ApplicationEventPublisher events) {
        this.store = store;
        this.drafts = drafts;
        this.audit = audit;
        this.events = events;
    }

    void lock() {
        store.lock();
    }

    EntryId record(AuditEntry entry) {
        return audit.append(entry);
    }

    void publish(Entry entry, Hand hand) {
        store.publish(entry, hand);
        drafts.remove(entry.id());
        events.publishEvent(new DocumentsChanged(Kind.CYBERVIOLENCE));
    }

    void withdraw(MeasureId id, String reason, Hand hand) {
        store.withdraw(id, reason, hand);
        events.publishEvent(new DocumentsChanged(Kind.CYBERVIOLENCE));
    }
}

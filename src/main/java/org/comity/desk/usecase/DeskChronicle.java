package org.comity.desk.usecase;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.desk.Topic;
import org.comity.desk.model.Act;
import org.comity.desk.model.Ticket;
import org.comity.desk.store.StepStore;
import org.comity.identity.Person;

/// Keeps every step of a ticket, and enters it into the record: never what was written, not even its digest,
/// which would outlive the words; and never who wrote.
public class DeskChronicle {

    private final StepStore steps;
    private final AuditTrail audit;

    public DeskChronicle(StepStore steps, AuditTrail audit) {
        this.steps = steps;
        this.audit = audit;
    }

    /// @param ticket as it stands after the step
    /// @param by of the secretariat; empty for whoever wrote and for the node
    void write(Ticket ticket, Act act, Optional<Person> by, Optional<String> words, Instant at) {
        var entry = AuditEntry.of(
                        "ticket." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("ticket", ticket.id().toString())
                .with("reference", ticket.reference())
                .with("topic", ticket.topic().name())
                .with("status", ticket.status().name());
        if (ticket.assignee().isPresent()) {
            entry = entry.with("for", ticket.assignee().get().toString());
        }
        if (by.isPresent()) {
            entry = entry.with("by", by.get().id().toString())
                    .with("place", by.get().belonging().name());
        }
        var kept = audit.append(entry);
        steps.add(ticket, act, by.map(Person::id), words, at, kept.value());
    }

    void routed(Topic topic, Optional<Person> to, Person by) {
        audit.append(AuditEntry.of("ticket.routed")
                .with("topic", topic.name())
                .with("for", to.map(person -> person.id().toString()).orElse("everybody"))
                .with("by", by.id().toString())
                .with("place", by.belonging().name()));
    }

    /// Addresses that the node erased because their time was over.
    void mailErased(int addresses) {
        audit.append(AuditEntry.of("ticket.mail-erased").with("addresses", Integer.toString(addresses)));
    }
}

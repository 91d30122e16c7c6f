package org.comity.events.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.documents.Printable;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.EventStatus;
import org.comity.events.EventsSettings;
import org.comity.events.model.Certificate;
import org.comity.events.model.CertificateName;
import org.comity.events.model.Registration;
import org.comity.events.paper.PrintingCertificate;
import org.comity.events.paper.PrintingCertificate.Particulars;
import org.comity.events.store.CertificateStore;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Person;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Certifies that somebody attended an event: on paper with their name, in the record by digests. The node keeps no
/// paper and no name; whoever holds a certificate can have it checked without an account.
public class Certifying {

    private static final int WHOLE = 100;

    private final EventsInMemory events;
    private final RegistrationStore registrations;
    private final CertificateStore certificates;
    private final PrintingCertificate printing;
    private final EventChronicle chronicle;
    private final EventsSettings settings;
    private final Clock clock;

    public Certifying(
            EventsInMemory events,
            RegistrationStore registrations,
            CertificateStore certificates,
            PrintingCertificate printing,
            EventChronicle chronicle,
            EventsSettings settings,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.certificates = certificates;
        this.printing = printing;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether somebody was there long enough, and the event is over.
    public boolean due(Event event, Registration registration) {
        return registration.registered()
                && event.status().shown()
                && event.status() != EventStatus.CANCELLED
                && event.when().over(clock.instant())
                && registration.present().orElse(0) * WHOLE >= event.when().minutes() * settings.presentShare();
    }

    /// The paper; empty where none is due, and for a name that the fonts cannot print.
    @Transactional
    public Optional<byte[]> print(Person person, EventId event) {
        return registrations.of(event, person.id()).flatMap(known -> print(known, person.name()));
    }

    @Transactional
    public Optional<byte[]> print(String ticket) {
        return registrations.byTicket(ticket).flatMap(known -> print(known, known.name()));
    }

    private Optional<byte[]> print(Registration known, String name) {
        var held = registrations.hold(known.id());
        var event = held.flatMap(registration -> events.known(registration.event()))
                .filter(found -> due(found, held.get()));
        if (event.isEmpty() || !Printable.unprintable(name).isEmpty()) {
            return Optional.empty();
        }
        var before = certificates.ofRegistration(known.id());
        var at = before.map(Certificate::issuedAt).orElse(clock.instant());
        var id = before.map(Certificate::id).orElseGet(UUID::randomUUID);
        var minutes = Math.min(
                before.map(Certificate::minutes).orElse(held.get().present().orElse(0)),
                event.get().when().minutes());
        var paper = printing.print(new Particulars(id, event.get(), name, minutes, known.language()), at);
        if (before.isEmpty()) {
            keep(new Certificate(
                    id, known.event(), known.id(), CertificateName.digest(id, name), Sha256.of(paper), minutes, at));
        }
        return Optional.of(paper);
    }

    private void keep(Certificate certificate) {
        var entry = chronicle.note(AuditEntry.of("event.attendance-certified")
                .with("event", certificate.event().toString())
                .with(
                        "certificate.sha256",
                        EventChronicle.digest(certificate.id().toString()).hex())
                .with("name.sha256", certificate.name().hex())
                .with("document.sha256", certificate.document().hex()));
        certificates.add(certificate, entry);
    }

    /// What the node certified, with its event.
    public record Certified(Certificate certificate, Event event) {}

    @Transactional(readOnly = true)
    public Optional<Certified> find(UUID id) {
        return certificates
                .find(id)
                .flatMap(known -> events.find(known.event()).map(event -> new Certified(known, event)));
    }
}

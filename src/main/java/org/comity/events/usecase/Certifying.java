package org.comity.events.usecase;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.certificates.Certificate;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Certificates;
import org.comity.certificates.Certificates.Asked;
import org.comity.certificates.Days;
import org.comity.certificates.HolderName;
import org.comity.certificates.Kind;
import org.comity.certificates.Length;
import org.comity.certificates.NewCertificate;
import org.comity.events.Event;
import org.comity.events.EventId;
import org.comity.events.EventStatus;
import org.comity.events.EventsSettings;
import org.comity.events.model.CertificateOffer;
import org.comity.events.model.Registration;
import org.comity.events.store.CertificateNameStore;
import org.comity.events.store.CertificateStore;
import org.comity.events.store.RegistrationStore;
import org.comity.identity.Person;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Certifies that somebody attended an event. Until the certificate is made the holder may change the name
/// on it, a few times; afterwards the secretariat decides.
public class Certifying {

    private static final int WHOLE = 100;
    private static final int MOST_CHANGES = 3;

    /// What came of another name.
    public enum Named {
        CHOSEN,
        /// The secretariat decides.
        ASKED,
        NOT_A_NAME,
        /// Too often, or there is no certificate to bear it.
        REFUSED
    }

    private final EventsInMemory events;
    private final RegistrationStore registrations;
    private final CertificateNameStore names;
    private final CertificateStore former;
    private final Certificates certificates;
    private final EventChronicle chronicle;
    private final EventsSettings settings;
    private final Clock clock;

    public Certifying(
            EventsInMemory events,
            RegistrationStore registrations,
            CertificateNameStore names,
            CertificateStore former,
            Certificates certificates,
            EventChronicle chronicle,
            EventsSettings settings,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.names = names;
        this.former = former;
        this.certificates = certificates;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    private boolean due(Event event, Registration registration) {
        return registration.registered()
                && event.status().shown()
                && event.status() != EventStatus.CANCELLED
                && event.when().over(clock.instant())
                && registration.present().orElse(0) * WHOLE >= event.when().minutes() * settings.presentShare();
    }

    /// What somebody can do about their certificate; empty unless they were there long enough, and the event is
    /// over.
    ///
    /// @param account the name of the account, where there is one
    public Optional<CertificateOffer> offer(Event event, Registration registration, Optional<String> account) {
        return due(event, registration) ? Optional.of(offer(registration, account)) : Optional.empty();
    }

    private CertificateOffer offer(Registration registration, Optional<String> account) {
        var made = certificates.of(Kind.ATTENDANCE, registration.id());
        var chosen = names.of(registration.id());
        return new CertificateOffer(
                chosen.name().or(() -> account).orElse(registration.name()),
                MOST_CHANGES - chosen.times(),
                made,
                made.map(Certificate::number).flatMap(certificates::wish));
    }

    /// The paper; empty where none is due, and for a name that the fonts cannot print.
    @Transactional
    public Optional<byte[]> print(Person person, EventId event) {
        return registrations.of(event, person.id()).flatMap(known -> print(known, Optional.of(person.name())));
    }

    @Transactional
    public Optional<byte[]> print(String ticket) {
        return registrations.byTicket(ticket).flatMap(known -> print(known, Optional.empty()));
    }

    private Optional<byte[]> print(Registration known, Optional<String> account) {
        return held(known).flatMap(held -> number(held, account)).flatMap(certificates::print);
    }

    /// A registration that a certificate is due for, and its event.
    private record Held(Event event, Registration registration) {}

    private Optional<Held> held(Registration known) {
        return registrations
                .hold(known.id())
                .flatMap(held -> events.known(held.event()).map(event -> new Held(event, held)))
                .filter(held -> due(held.event(), held.registration()));
    }

    private Optional<CertificateNumber> number(Held held, Optional<String> account) {
        var made = certificates.of(Kind.ATTENDANCE, held.registration().id());
        if (made.isPresent()) {
            return made.map(Certificate::number);
        }
        var name = offer(held.registration(), account).name();
        return HolderName.read(name).map(holder -> certificates.issue(wanted(held, holder)));
    }

    private NewCertificate wanted(Held held, HolderName holder) {
        var when = held.event().when();
        var minutes = Math.min(held.registration().present().orElse(0), when.minutes());
        var last = when.ends().minusMillis(1).atZone(when.zone()).toLocalDate();
        return new NewCertificate(
                Kind.ATTENDANCE,
                held.registration().id(),
                held.registration().language(),
                titles(held.event()),
                holder.text(),
                new Length(minutes, when.minutes()),
                new Days(when.first().toLocalDate(), last),
                "",
                when.ends().atOffset(ZoneOffset.UTC).plus(settings.keepFor()).toInstant());
    }

    private static Map<Language, String> titles(Event event) {
        var titles = new EnumMap<Language, String>(Language.class);
        event.content().words().forEach((language, words) -> titles.put(language, words.title()));
        return titles;
    }

    /// Another name: chosen while the certificate is not made, and asked for afterwards.
    @Transactional
    public Named name(Person person, EventId event, String typed) {
        return registrations
                .of(event, person.id())
                .map(known -> name(known, typed))
                .orElse(Named.REFUSED);
    }

    @Transactional
    public Named name(String ticket, String typed) {
        return registrations.byTicket(ticket).map(known -> name(known, typed)).orElse(Named.REFUSED);
    }

    private Named name(Registration known, String typed) {
        var held = held(known);
        if (held.isEmpty()) {
            return Named.REFUSED;
        }
        var holder = HolderName.read(typed);
        if (holder.isEmpty()) {
            return Named.NOT_A_NAME;
        }
        var made = certificates.of(Kind.ATTENDANCE, known.id());
        return made.isPresent()
                ? named(certificates.askForName(made.get().number(), typed))
                : choose(held.get(), holder.get());
    }

    private static Named named(Asked asked) {
        return switch (asked) {
            case WAITING -> Named.ASKED;
            case NOT_A_NAME -> Named.NOT_A_NAME;
            case REFUSED -> Named.REFUSED;
        };
    }

    private Named choose(Held held, HolderName holder) {
        var id = held.registration().id();
        if (names.of(id).times() >= MOST_CHANGES) {
            return Named.REFUSED;
        }
        names.choose(id, holder.text());
        chronicle.note(AuditEntry.of("event.certificate-name-chosen")
                .with("event", held.event().id().toString())
                .with(
                        "registration.sha256",
                        EventChronicle.digest(id.toString()).hex())
                .with(
                        "name.sha256",
                        EventChronicle.digest(id + "\n" + holder.text()).hex()));
        return Named.CHOSEN;
    }

    /// What the node certified before certificates were signed, with its event.
    ///
    /// @param signed the signed certificate that took its place, once its holder printed it again
    public record Former(
            org.comity.events.model.Certificate certificate, Event event, Optional<CertificateNumber> signed) {}

    @Transactional(readOnly = true)
    public Optional<Former> former(UUID id) {
        return former.find(id)
                .flatMap(known -> events.find(known.event())
                        .map(event -> new Former(
                                known,
                                event,
                                certificates
                                        .of(Kind.ATTENDANCE, known.registration())
                                        .map(Certificate::number))));
    }
}

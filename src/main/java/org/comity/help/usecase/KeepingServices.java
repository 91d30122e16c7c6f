package org.comity.help.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.help.Service;
import org.comity.help.ServiceId;
import org.comity.help.model.ServiceBook;
import org.comity.help.store.ServiceStore;
import org.comity.help.store.ServiceStore.Hand;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Adds, corrects, confirms and withdraws services of a State. Each asks for a touch for exactly what is
/// shown: somebody in distress dials the number that is published here.
public class KeepingServices {

    /// What came of it.
    public sealed interface Outcome {
        record Done(ServiceId id) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else changed it meanwhile.
        record Overtaken(ServiceId id) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final ServiceStore store;
    private final CurrentServices services;
    private final ServiceAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public KeepingServices(
            ServiceStore store,
            CurrentServices services,
            ServiceAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody saw of a service before changing it; the empty text where there was none.
    public static String seen(Optional<Service> service) {
        return service.map(there -> ServiceStore.digest(there).hex()).orElse("");
    }

    /// Adds a new one, by the first id that is free.
    @Transactional
    public Outcome add(Person person, Service service, Optional<TouchAnswer> answer) {
        if (!access.keeps(person, service.country())) {
            return new Outcome.NotFound();
        }
        store.lock();
        return publish(person, service.as(free(service, services.beforeChanging())), "", answer);
    }

    /// @param seen as [#seen] gave it when the form was shown
    @Transactional
    public Outcome keep(Person person, Service service, String seen, Optional<TouchAnswer> answer) {
        if (!access.keeps(person, service.country())) {
            return new Outcome.NotFound();
        }
        store.lock();
        return publish(person, service, seen, answer);
    }

    private Outcome publish(Person person, Service service, String seen, Optional<TouchAnswer> answer) {
        var before = services.beforeChanging().find(service.id());
        if (before.isPresent() && !before.get().country().equals(service.country())) {
            return new Outcome.NotFound();
        }
        if (!seen.equals(seen(before))) {
            return new Outcome.Overtaken(service.id());
        }
        var shown = shown("help.act.keep", service)
                .line("help.field.telephone", service.contact().telephone())
                .line("help.field.address", service.contact().address())
                .line(
                        "help.field.checked",
                        service.checked().map(LocalDate::toString).orElse(""))
                .line("help.desk.digest", ServiceStore.digest(service).hex())
                .shown();
        return decide(person, service, "service.kept", shown, answer, hand -> store.publish(service, hand));
    }

    /// The ids of different names may be alike. What is called exactly alike is
    /// the same service, which somebody else added meanwhile.
    private static ServiceId free(Service service, ServiceBook book) {
        var id = service.id();
        for (var number = 2; taken(book.find(id), service.name()); number++) {
            id = service.id().another(number);
        }
        return id;
    }

    private static boolean taken(Optional<Service> there, String name) {
        return there.filter(known -> !known.name().equals(name)).isPresent();
    }

    /// Says that everything known of a service is right.
    ///
    /// @param day when that was looked at; not in the future
    /// @param seen as [#seen] gave it when the page was shown
    @Transactional
    public Outcome confirm(Person person, ServiceId id, LocalDate day, String seen, Optional<TouchAnswer> answer) {
        var known = locked(id).filter(service -> access.confirms(person, service.country()));
        if (known.isEmpty() || day.isAfter(LocalDate.now(clock))) {
            return new Outcome.NotFound();
        }
        if (!seen.equals(seen(known))) {
            return new Outcome.Overtaken(id);
        }
        var confirmed = known.get().checkedOn(day);
        var shown = shown("help.act.confirm", confirmed)
                .line("help.field.telephone", confirmed.contact().telephone())
                .line("help.field.address", confirmed.contact().address())
                .line("help.field.checked", day.toString())
                .line("help.desk.digest", ServiceStore.digest(confirmed).hex())
                .shown();
        return decide(person, confirmed, "service.confirmed", shown, answer, hand -> store.publish(confirmed, hand));
    }

    /// @param reason in the editor's words
    @Transactional
    public Outcome withdraw(Person person, ServiceId id, String reason, Optional<TouchAnswer> answer) {
        var known = locked(id).filter(service -> access.keeps(person, service.country()));
        if (known.isEmpty()) {
            return new Outcome.NotFound();
        }
        var service = known.get();
        var shown = shown("help.act.withdraw", service)
                .line("help.desk.reason", reason)
                .shown();
        return decide(
                person, service, "service.withdrawn", shown, answer, hand -> store.withdraw(service, reason, hand));
    }

    private Optional<Service> locked(ServiceId id) {
        store.lock();
        return services.beforeChanging().find(id);
    }

    private static Shown.Builder shown(String act, Service service) {
        return Shown.of(act)
                .line("help.desk.state", service.country().map(Country::code).orElse("*"))
                .line("help.field.name", service.name())
                .line("help.desk.id", service.id().written());
    }

    private Outcome decide(
            Person person,
            Service service,
            String what,
            Shown shown,
            Optional<TouchAnswer> answer,
            Consumer<Hand> keeping) {
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of(what)
                        .with("service", service.id().written())
                        .with("digest", ServiceStore.digest(service).hex())
                        .with("by", person.id().toString())
                        .with("place", person.belonging().name());
                for (var part : proof.entrySet()) {
                    entry = entry.with(part.getKey(), part.getValue());
                }
                keeping.accept(new Hand(
                        person.id(),
                        person.belonging().demonstration(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        audit.append(entry)));
                services.changedAfterCommit();
                events.publishEvent(new DocumentsChanged(Kind.HELP));
                yield new Outcome.Done(service.id());
            }
        };
    }
}

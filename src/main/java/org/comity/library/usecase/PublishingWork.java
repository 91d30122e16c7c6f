package org.comity.library.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.library.DocumentReference;
import org.comity.library.Work;
import org.comity.library.WorkId;
import org.comity.library.store.WorkStore;
import org.comity.library.store.WorkStore.Hand;
import org.comity.search.DocumentsChanged;
import org.comity.search.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Publishes a work as it shall be from now on, or withdraws it. Both ask for a touch for exactly what is shown;
/// what was published before stays in the table and in the record.
public class PublishingWork {

    /// What came of it.
    public sealed interface Outcome {
        record Done(WorkId id) implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else published it meanwhile.
        record Overtaken() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final WorkStore store;
    private final CurrentLibrary library;
    private final LibraryAccess access;
    private final FreshTouch touch;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public PublishingWork(
            WorkStore store,
            CurrentLibrary library,
            LibraryAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.library = library;
        this.access = access;
        this.touch = touch;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody saw of a work before changing it; the empty text where there was none.
    public static String seen(Optional<Work> work) {
        return work.map(there -> WorkStore.digest(there).hex()).orElse("");
    }

    /// @param seen as [#seen] gave it when the form was shown
    @Transactional
    public Outcome publish(Person person, Work work, String seen, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        if (!seen.equals(seen(library.beforeChanging().find(work.id())))) {
            return new Outcome.Overtaken();
        }
        var shown = Shown.of("library.act.publish")
                .line("library.desk.id", work.id().slug())
                .line("library.desk.field.title", work.title("en"))
                .line(
                        "library.field.reference",
                        work.reference().map(DocumentReference::text).orElse("–"))
                .coded("library.field.authority", "library.authority." + work.bearing())
                .line("library.desk.digest", WorkStore.digest(work).hex())
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of("publication.published")
                        .with("work", work.id().slug())
                        .with("digest", WorkStore.digest(work).hex());
                store.publish(work, record(entry, person, proof));
                yield tell(work.id());
            }
        };
    }

    /// @param reason in the editor's words
    @Transactional
    public Outcome withdraw(Person person, WorkId id, String reason, Optional<TouchAnswer> answer) {
        if (!access.publishes(person)) {
            return new Outcome.NotFound();
        }
        store.lock();
        var work = library.beforeChanging().find(id);
        if (work.isEmpty()) {
            return new Outcome.NotFound();
        }
        var shown = Shown.of("library.act.withdraw")
                .line("library.desk.id", id.slug())
                .line("library.desk.field.title", work.get().title("en"))
                .line("library.desk.reason", reason)
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var why) -> new Outcome.Untouched(why, shown);
            case TouchOutcome.Proven(var proof) -> {
                var entry = AuditEntry.of("publication.withdrawn").with("work", id.slug());
                store.withdraw(id, work.get().kind(), reason, record(entry, person, proof));
                yield tell(id);
            }
        };
    }

    private Hand record(AuditEntry begun, Person person, Map<String, String> proof) {
        var entry = begun.with("by", person.id().toString())
                .with("place", person.belonging().name());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return new Hand(
                person.id(),
                person.belonging().demonstration(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                audit.append(entry));
    }

    private Outcome tell(WorkId id) {
        library.changedAfterCommit();
        events.publishEvent(new DocumentsChanged(Kind.PUBLICATION));
        return new Outcome.Done(id);
    }
}

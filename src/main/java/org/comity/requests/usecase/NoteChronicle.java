package org.comity.requests.usecase;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.AuthorityId;
import org.comity.identity.Person;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Note;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.model.Step;
import org.comity.requests.store.MemberStore;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.springframework.context.ApplicationEventPublisher;

/// Writes down what stands beside the acts of a request, in the caller's transaction: the sealed words, their
/// digest in the record, and the event by which people are told.
public class NoteChronicle {

    private final NoteStore notes;
    private final MemberStore members;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public NoteChronicle(
            NoteStore notes, MemberStore members, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The next one of its kind.
    int write(Stored stored, NoteKind kind, Side side, Person by, Map<String, String> details) {
        return write(stored, kind, notes.nextNumber(stored.request().id(), kind), side, by, details);
    }

    /// The request's row must be held. Whoever writes works on it from then on, where they may read it: a review
    /// needs no reading, and neither does a comment on a copy.
    int write(Stored stored, NoteKind kind, int number, Side side, Person by, Map<String, String> details) {
        var request = stored.request();
        var said = new HashMap<>(details);
        said.put("officer", by.name());
        said.put(Step.PERSON, by.id().toString());
        var entry = audit.append(entry(request, kind, number, by, said));
        var note = new Note(kind, number, side, clock.instant(), Sensitive.of(said), entry.value());
        notes.add(request.id(), stored.caseKey(), note);
        if (!kind.ofRequestingOnly()) {
            members.add(request.id(), by.id(), by.id(), clock.instant());
        }
        events.publishEvent(new RequestEvent.Noted(
                request.id(),
                kind,
                request.reference(),
                told(request, kind, side),
                by.id(),
                request.handling() == Handling.RED,
                request.members(),
                request.emergency(),
                note.at()));
        if (!note.words().isEmpty()) {
            events.publishEvent(new RequestEvent.Written(request.id(), note.entry(), note.at()));
        }
        return number;
    }

    /// The other side, but for what is the requesting authority's own.
    private static AuthorityId told(Request request, NoteKind kind, Side side) {
        var own = kind == NoteKind.EMERGENCY || kind == NoteKind.REVIEW;
        return own ? request.requesting().id() : request.counterpartOf(side).id();
    }

    private static AuditEntry entry(Request request, NoteKind kind, int number, Person by, Map<String, String> said) {
        return AuditEntry.of("request." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("reference", request.reference())
                .with("requesting", request.requesting().country().code())
                .with("requested", request.requested().country().code())
                .with("handling", request.handling().label())
                .with("number", Integer.toString(number))
                .with("details.sha256", Sha256.of(CanonicalContent.bytes(said)).hex())
                .with("authority", by.belonging().name())
                .with("officer", by.id().toString());
    }
}

package org.comity.guests.usecase;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.guests.GuestEvent;
import org.comity.guests.model.Link;
import org.comity.guests.model.Link.End;
import org.comity.identity.Officer;
import org.comity.requests.GuestCase;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.springframework.context.ApplicationEventPublisher;

/// Writes down what happens to a link, in the transaction in which it happens: digests, never link, code or who came.
public class LinkChronicle {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    public LinkChronicle(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    /// @param proof of the touch, and where the number comes from
    void given(Link link, GuestCase found, Officer giver, Map<String, String> proof) {
        var entry = entry("guest.link-given", link, found.request())
                .with("authority", giver.authority().name())
                .with("officer", giver.id().toString())
                .with("handling", found.request().handling().label())
                .with("until", link.validUntil().toString());
        for (var part : new TreeMap<>(proof).entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
    }

    void opened(Link link, GuestCase found) {
        audit.append(entry("guest.link-opened", link, found.request()));
    }

    void documentTaken(Link link, GuestCase found) {
        audit.append(entry("guest.document-taken", link, found.request()));
    }

    void ended(Link link, End why, GuestCase found, Officer by) {
        audit.append(ending(link, why, found.request())
                .with("authority", by.authority().name())
                .with("officer", by.id().toString()));
    }

    /// By what a guest did: an answer, or wrong codes.
    void ended(Link link, End why, GuestCase found) {
        audit.append(ending(link, why, found.request()));
    }

    /// Tells the requesting side.
    void guessed(Link link, GuestCase found, Instant at) {
        ended(link, End.GUESSED, found);
        var request = found.request();
        events.publishEvent(new GuestEvent.Guessed(
                request.id(),
                request.reference(),
                request.requesting().id(),
                link.giver(),
                request.handling() == Handling.RED,
                request.members(),
                at));
    }

    /// What goes into the record with each step that is done by a link.
    static Map<String, String> proof(Link link) {
        return Map.of(
                "guest.link", link.id().toString(),
                "guest.link.hmac", link.token().hex(),
                "guest.code.hmac", link.code().hex());
    }

    private static AuditEntry ending(Link link, End why, Request request) {
        return entry("guest.link-ended", link, request).with("why", why.name().toLowerCase(Locale.ROOT));
    }

    private static AuditEntry entry(String act, Link link, Request request) {
        var entry = AuditEntry.of(act)
                .with("reference", request.reference())
                .with("requesting", request.requesting().country().code())
                .with("requested", request.requested().country().code());
        for (var part : new TreeMap<>(proof(link)).entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        return entry;
    }
}

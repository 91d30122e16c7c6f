package org.comity.requests.model;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// The same request with something changed.
final class RequestCopy {

    private final Request of;
    private Language secondLanguage;
    private Handling handling;
    private Status status;
    private Content content;
    private Set<PersonId> writers;
    private Set<PersonId> members;
    private boolean reserved;
    private @Nullable Instant sentAt;
    private @Nullable PreservationClock clock;
    private Instant changedAt;

    RequestCopy(Request of) {
        this.of = of;
        this.secondLanguage = of.secondLanguage();
        this.handling = of.handling();
        this.status = of.status();
        this.content = of.content();
        this.writers = of.writers();
        this.members = of.members();
        this.reserved = of.reserved();
        this.sentAt = of.sentAt();
        this.clock = of.clock();
        this.changedAt = of.changedAt();
    }

    RequestCopy secondLanguage(Language changed) {
        secondLanguage = changed;
        return this;
    }

    RequestCopy handling(Handling changed) {
        handling = changed;
        return this;
    }

    RequestCopy status(Status changed) {
        status = changed;
        return this;
    }

    RequestCopy content(Content changed) {
        content = changed;
        return this;
    }

    RequestCopy writers(Set<PersonId> changed) {
        writers = changed;
        return this;
    }

    RequestCopy members(Set<PersonId> changed) {
        members = changed;
        return this;
    }

    RequestCopy reserved(boolean changed) {
        reserved = changed;
        return this;
    }

    RequestCopy sentAt(@Nullable Instant changed) {
        sentAt = changed;
        return this;
    }

    RequestCopy clock(PreservationClock changed) {
        clock = changed;
        return this;
    }

    RequestCopy changedAt(Instant changed) {
        changedAt = changed;
        return this;
    }

    Request made() {
        return new Request(
                of.id(),
                of.reference(),
                of.origin(),
                of.requesting(),
                of.requested(),
                secondLanguage,
                handling,
                status,
                content,
                writers,
                members,
                reserved,
                sentAt,
                clock,
                changedAt);
    }
}

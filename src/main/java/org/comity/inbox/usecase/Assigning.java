package org.comity.inbox.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Directory;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.inbox.store.AssignmentRows;
import org.comity.inbox.store.CaseRows;
import org.comity.requests.CaseCircles;
import org.comity.requests.RequestId;
import org.springframework.transaction.annotation.Transactional;

/// Says who of an authority has a request in hand: whoever takes it, a colleague it is given to, nobody. It
/// opens nothing: a request is given only to somebody who reads it.
public class Assigning {

    /// What came of it, for each request.
    public enum Outcome {
        DONE,
        /// It does not exist, or not for this officer.
        NOT_FOUND,
        /// The colleague acts no more for the authority.
        NO_COLLEAGUE,
        /// The colleague does not read it: under TLP:RED those alone who work on it.
        NOT_THEIRS
    }

    private final CaseRows rows;
    private final AssignmentRows assignments;
    private final CaseCircles circles;
    private final Directory directory;
    private final InboxAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public Assigning(
            CaseRows rows,
            AssignmentRows assignments,
            CaseCircles circles,
            Directory directory,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.circles = circles;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom a request can be given to.
    @Transactional(readOnly = true)
    public List<Officer> colleagues(Officer officer) {
        return access.assigns(officer)
                ? directory.officersOf(officer.authority().id())
                : List.of();
    }

    /// @param to who has it in hand from now on; empty for nobody
    @Transactional
    public Outcome assign(RequestId id, Officer officer, Optional<PersonId> to) {
        var named = rows.named(officer.authority().id(), id).orElse(null);
        if (named == null || !access.assigns(officer) || !reads(id, officer)) {
            return Outcome.NOT_FOUND;
        }
        if (to.isEmpty()) {
            return release(id, named, officer);
        }
        var colleague = directory.officersOf(officer.authority().id()).stream()
                .filter(known -> known.id().equals(to.get()))
                .findFirst();
        if (colleague.isEmpty()) {
            return Outcome.NO_COLLEAGUE;
        }
        if (!reads(id, colleague.get())) {
            return Outcome.NOT_THEIRS;
        }
        if (to.get().equals(named.assignee())) {
            return Outcome.DONE;
        }
        assignments.put(officer.authority().id(), id, to.get(), officer.id(), clock.instant());
        record("board.assigned", named, officer, to.get());
        return Outcome.DONE;
    }

    private Outcome release(RequestId id, CaseRows.Named named, Officer officer) {
        var holder = named.assignee();
        if (holder != null) {
            assignments.remove(officer.authority().id(), id, clock.instant());
            record("board.released", named, officer, holder);
        }
        return Outcome.DONE;
    }

    /// What was handed over comes into the hands of whoever accepts, unless somebody else has taken it meanwhile.
    void receive(RequestId id, Officer receiver, PersonId from) {
        rows.named(receiver.authority().id(), id)
                .filter(named -> named.assignee() == null || named.assignee().equals(from))
                .ifPresent(named -> assign(id, receiver, Optional.of(receiver.id())));
    }

    private boolean reads(RequestId id, Officer officer) {
        return !circles.readable(Set.of(id), officer).isEmpty();
    }

    private void record(String act, CaseRows.Named named, Officer officer, PersonId holder) {
        audit.append(AuditEntry.of(act)
                .with("reference", named.reference())
                .with("authority.id", officer.authority().id().toString())
                .with("officer", officer.id().toString())
                .with("holder", holder.toString()));
    }
}

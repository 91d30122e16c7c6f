package org.comity.duty.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.duty.DutyEvent;
import org.comity.duty.model.DrillCall;
import org.comity.duty.model.DrillId;
import org.comity.duty.store.CallStore;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Somebody of the authority says that they are there. The first one counts; once more is harmless, and after the end
/// nothing is kept.
public class AcknowledgingDrill {

    private final CallStore calls;
    private final Directory directory;
    private final DutyAccess access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public AcknowledgingDrill(
            CallStore calls,
            Directory directory,
            DutyAccess access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A call to the reader's own authority, once it went out.
    @Transactional(readOnly = true)
    public Optional<DrillCall> call(Person reader, DrillId drill) {
        return access.own(reader, Action.READ, Matter.DRILL).flatMap(authority -> calls.called(drill, authority.id()));
    }

    /// Whether the person is one of those who are called.
    public boolean may(Person person) {
        return access.own(person, Action.ACT, Matter.DRILL).isPresent();
    }

    /// @return the call as it stands afterwards: acknowledged, or over; empty where there is none for this person
    @Transactional
    public Optional<DrillCall> acknowledge(Person person, DrillId drill) {
        return access.own(person, Action.ACT, Matter.DRILL).flatMap(authority -> acknowledge(person, authority, drill));
    }

    private Optional<DrillCall> acknowledge(Person person, Authority authority, DrillId drill) {
        var now = clock.instant();
        return calls.called(drill, authority.id()).map(call -> {
            if (!call.runs(now) || !calls.acknowledge(call.id(), person.id(), now)) {
                return calls.called(drill, authority.id()).orElse(call);
            }
            record(call);
            tell(drill, authority, now);
            return calls.called(drill, authority.id()).orElseThrow();
        });
    }

    /// The call is named by a number that only its authority can connect with it: how fast it was is nobody else’s.
    private void record(DrillCall call) {
        audit.append(AuditEntry.of("drill.acknowledged").with("call", call.id().toString()));
    }

    private void tell(DrillId drill, Authority authority, Instant now) {
        events.publishEvent(new DutyEvent.DrillOver(
                drill.value(), directory.peopleOf(authority.id(), Set.of(Role.GATEKEEPER, Role.HEAD)), now));
    }
}

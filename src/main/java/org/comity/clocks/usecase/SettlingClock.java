package org.comity.clocks.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.ClockId;
import org.comity.clocks.ClockKind;
import org.comity.clocks.Settlement;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.model.Term;
import org.comity.clocks.store.ClockStore;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Notes on a clock what happened outside this program: a domestic order was renewed (Article 16(2)), a formal
/// confirmation was sent (Article 25(3)), an outcome was reported (Article 24(6)), a request for assistance that went
/// another way was decided (29(7)). A clock that waits for a request on this node ends with the decision on that.
public class SettlingClock {

    private final TakingClock taking;
    private final ClockStore clocks;
    private final Schedule schedule;
    private final HearingDecision decision;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public SettlingClock(
            TakingClock taking,
            ClockStore clocks,
            Schedule schedule,
            HearingDecision decision,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.taking = taking;
        this.clocks = clocks;
        this.schedule = schedule;
        this.decision = decision;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @return the request it belongs to; empty for whoever does not owe it, as if there were no such clock
    @Transactional
    public Optional<RequestId> settle(ClockId id, Settlement how, Officer officer) {
        return taking.take(id, how, officer).map(open -> settle(open, how, officer, clock.instant()));
    }

    private RequestId settle(CaseClock open, Settlement how, Officer officer, Instant now) {
        var kind = open.kind();
        if (how == Settlement.DECIDED) {
            decision.hear(open.of().request(), now);
        } else {
            var after = how == Settlement.RENEWED ? open.renewed(days(kind, open, now), now) : open.ended(now);
            clocks.save(after, schedule.first(after));
        }
        how.begins().forEach(next -> {
            var begun = CaseClock.begun(open.of(), next, days(next, open, now), now);
            clocks.add(begun, schedule.first(begun));
        });
        events.publishEvent(new ClockEvent.Changed(open.of().request(), now));
        audit.append(AuditEntry.of("clock.settled")
                .with("reference", open.of().reference())
                .with("clock", kind.number())
                .with("how", how.name())
                .with("authority.id", officer.authority().id().toString())
                .with("officer", officer.id().toString()));
        return open.of().request();
    }

    private static Term days(ClockKind kind, CaseClock open, Instant now) {
        return Term.days(kind.days(), now, open.of().zone());
    }
}

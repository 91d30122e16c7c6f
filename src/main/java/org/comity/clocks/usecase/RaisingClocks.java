package org.comity.clocks.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.Warning;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.model.Schedule.Step;
import org.comity.clocks.store.ClockStore;
import org.comity.clocks.store.RaisedStore;
import org.comity.requests.CaseCircles;
import org.comity.requests.model.Side;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Raises what is due of clocks. It is found in the database and noted in the transaction in which it is
/// told: after days without a node everything is raised at once, and once, however many look. Where a later
/// warning has overtaken an earlier one meanwhile, both are noted and the later one is told.
public class RaisingClocks {

    private static final int AT_ONCE = 50;

    private final ClockStore clocks;
    private final RaisedStore raised;
    private final Schedule schedule;
    private final CaseCircles circles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public RaisingClocks(
            ClockStore clocks,
            RaisedStore raised,
            Schedule schedule,
            CaseCircles circles,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clocks = clocks;
        this.raised = raised;
        this.schedule = schedule;
        this.circles = circles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @return whether there may be more
    @Transactional
    public boolean raise() {
        var now = clock.instant();
        var due = clocks.toRaise(now, AT_ONCE);
        due.forEach(one -> raise(one, now));
        return due.size() == AT_ONCE;
    }

    private void raise(CaseClock due, Instant now) {
        var steps = schedule.until(due, now);
        var fresh = steps.stream().filter(step -> raised.raise(due, step, now)).toList();
        var over = steps.stream().anyMatch(step -> step.warning() == Warning.OVER);
        var after = over ? due.expired(now) : due;
        clocks.save(after, schedule.next(after, now));
        if (!fresh.isEmpty()) {
            tell(due, fresh, now);
        }
    }

    private void tell(CaseClock due, List<Step> fresh, Instant now) {
        var of = due.of();
        var step = fresh.getLast();
        var term = due.term();
        audit.append(AuditEntry.of("clock.raised")
                .with("reference", of.reference())
                .with("clock", due.kind().number())
                .with("warning", step.warning().name())
                .with("authority.id", of.authority(due.kind().told()).toString()));
        events.publishEvent(new ClockEvent.Raised(
                due.id(),
                of.request(),
                of.reference(),
                due.kind(),
                step.warning(),
                of.authority(due.kind().told()),
                due.kind().told() == Side.REQUESTING,
                term == null ? null : term.due(),
                of.urgent(),
                circles.of(of.request()),
                now));
    }
}

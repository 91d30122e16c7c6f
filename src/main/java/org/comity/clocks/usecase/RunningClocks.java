package org.comity.clocks.usecase;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.ClockKind;
import org.comity.clocks.ClockState;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.ClockOf;
import org.comity.clocks.model.ClockTable;
import org.comity.clocks.model.ClockTable.Line;
import org.comity.clocks.model.Counting;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.store.ClockStore;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins, pauses, suspends and ends clocks as [ClockTable] says, in the transaction of the act: no act without its
/// clocks, and no clock without its act.
public class RunningClocks {

    private final ClockStore clocks;
    private final Directory directory;
    private final Schedule schedule;
    private final Counting counting;
    private final HearingDecision decision;
    private final ApplicationEventPublisher events;

    public RunningClocks(
            ClockStore clocks,
            Directory directory,
            Schedule schedule,
            Counting counting,
            HearingDecision decision,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.directory = directory;
        this.schedule = schedule;
        this.counting = counting;
        this.decision = decision;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Happened event) {
        var lines = ClockTable.of(event);
        var touchesAll = ClockTable.touchesAll(event.what());
        if (lines.isEmpty() && !touchesAll) {
            return;
        }
        var open = new ArrayList<>(clocks.openOf(event.id()));
        if (touchesAll) {
            open.replaceAll(clock -> keep(clock, touched(clock, event)));
            open.removeIf(clock -> clock.state() == ClockState.ENDED);
        }
        lines.forEach(line -> apply(line, event, open));
        events.publishEvent(new ClockEvent.Changed(event.id(), event.at()));
        if (ClockTable.decides(event.what())) {
            clocks.pendingOn(event.reference()).forEach(preservation -> decision.hear(preservation, event.at()));
        }
    }

    /// Article 24(6): what came of the prosecution has been reported.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Noted event) {
        if (event.what() == NoteKind.OUTCOME) {
            clocks.openOf(event.id()).stream()
                    .filter(clock -> clock.kind() == ClockKind.OUTCOME_REPORT)
                    .forEach(clock -> keep(clock, clock.ended(event.at())));
            events.publishEvent(new ClockEvent.Changed(event.id(), event.at()));
        }
    }

    private void apply(Line line, RequestEvent.Happened event, List<CaseClock> open) {
        var running = open.stream().filter(clock -> clock.kind() == line.kind()).findFirst();
        switch (line.effect()) {
            case BEGINS -> begin(line.kind(), event, running);
            case BEGINS_AND_ENDS -> {
                var clock = CaseClock.begun(of(event), line.kind(), null, event.at());
                clocks.add(clock.ended(event.at()), Optional.empty());
            }
            case SUSPENDS -> running.ifPresent(clock -> keep(clock, clock.suspended(event.at())));
            case ENDS -> running.ifPresent(clock -> keep(clock, clock.ended(event.at())));
        }
    }

    private void begin(ClockKind kind, RequestEvent.Happened event, Optional<CaseClock> running) {
        var of = running.map(CaseClock::of).orElseGet(() -> of(event));
        var term = counting.term(kind, event, of.zone());
        if (running.isPresent()) {
            keep(running.get(), running.get().renewed(term.orElse(null), event.at()));
        } else {
            var begun = CaseClock.begun(of, kind, term.orElse(null), event.at());
            clocks.add(begun, schedule.first(begun));
            var pending = event.counted().pending();
            if (kind == ClockKind.UNTIL_DECISION && pending != null) {
                clocks.pend(begun.id(), pending);
            }
        }
    }

    private CaseClock touched(CaseClock clock, RequestEvent.Happened event) {
        if (ClockTable.ends(event.what(), clock.kind())) {
            return clock.ended(event.at());
        }
        if (ClockTable.asks(event.what())) {
            return clock.asked(event.at());
        }
        return ClockTable.goesOn(event.what())
                ? clock.resumed(
                        counting.term(clock.kind(), event, clock.of().zone()).orElse(null), event.at())
                : clock;
    }

    private CaseClock keep(CaseClock before, CaseClock after) {
        if (!after.equals(before)) {
            clocks.save(after, schedule.first(after));
        }
        return after;
    }

    private ClockOf of(RequestEvent.Happened event) {
        return new ClockOf(
                event.id(),
                event.reference(),
                event.measure(),
                event.requesting(),
                event.requested(),
                event.counted().zone(),
                zone(event.requesting()),
                event.urgent());
    }

    private ZoneId zone(AuthorityId id) {
        return directory
                .authority(id)
                .orElseThrow(() -> new IllegalStateException("No authority " + id))
                .zone();
    }
}

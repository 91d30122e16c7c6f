package org.comity.duty.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.duty.DutyEvent;
import org.comity.duty.Ladder;
import org.comity.duty.Rung;
import org.comity.duty.model.Climbing;
import org.comity.duty.model.Climbing.Next;
import org.comity.duty.model.DrillCall;
import org.comity.duty.model.DrillId;
import org.comity.duty.store.CallStore;
import org.comity.duty.store.CallStore.Moved;
import org.comity.duty.store.CallStore.Told;
import org.comity.duty.store.DrillStore;
import org.comity.identity.AuthorityId;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/// Sends the calls of drills and lets them climb the ladder. What is told and how far a call is, is kept in one
/// transaction: cut off anywhere, it is done again from where it was, and nobody is told twice. It asks the database as
/// often for five hundred calls as for one.
public class RingingDrills {

    private static final int AT_ONCE = 500;
    private static final Set<Role> ANSWERABLE = Set.of(Role.GATEKEEPER, Role.HEAD);

    private final CallStore calls;
    private final DrillStore drills;
    private final FindingLadders ladders;
    private final Climbing climbing;
    private final Directory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public RingingDrills(
            CallStore calls,
            DrillStore drills,
            FindingLadders ladders,
            Climbing climbing,
            Directory directory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.drills = drills;
        this.ladders = ladders;
        this.climbing = climbing;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @return whether there may be more
    @Transactional
    public boolean ring() {
        var now = clock.instant();
        var due = calls.due(now, AT_ONCE);
        if (!due.isEmpty()) {
            ring(due, now);
        }
        return due.size() == AT_ONCE;
    }

    private record Step(DrillCall call, Next next) {}

    private void ring(List<DrillCall> due, Instant now) {
        var told = calls.told(due.stream().map(DrillCall::id).toList());
        var found = ladders.now(authorities(due), now);
        var steps = due.stream()
                .map(call -> new Step(
                        call,
                        climbing.next(
                                call,
                                found.getOrDefault(call.authority(), Ladder.NONE),
                                told.getOrDefault(call.id(), Set.of()),
                                now)))
                .toList();
        calls.move(steps.stream().map(RingingDrills::moved).toList());
        calls.tell(steps.stream().flatMap(step -> told(step).stream()).toList(), now);
        byDrill(steps).forEach((drill, ofDrill) -> tell(drill, ofDrill, now));
    }

    private static Moved moved(Step step) {
        return switch (step.next()) {
            case Next.Tells tells ->
                new Moved(step.call().id(), Optional.of(tells.reached()), Optional.of(tells.nextAt()));
            case Next.Over(), Next.Missed() ->
                new Moved(step.call().id(), step.call().reached(), Optional.empty());
        };
    }

    private static List<Told> told(Step step) {
        return step.next() instanceof Next.Tells tells
                ? tells.told().stream()
                        .map(person -> new Told(
                                step.call().id(), person.id(), tells.reached().rung()))
                        .toList()
                : List.of();
    }

    private static Map<DrillId, List<Step>> byDrill(List<Step> steps) {
        return steps.stream()
                .collect(Collectors.groupingBy(step -> step.call().drill(), LinkedHashMap::new, Collectors.toList()));
    }

    private void tell(DrillId drill, List<Step> steps, Instant now) {
        var climbed = new EnumMap<Rung, List<Person>>(Rung.class);
        var over = new LinkedHashSet<AuthorityId>();
        var first = 0;
        var help = false;
        for (var step : steps) {
            switch (step.next()) {
                case Next.Tells tells -> {
                    var rung = tells.reached().rung();
                    climbed.computeIfAbsent(rung, none -> new ArrayList<>()).addAll(tells.told());
                    first += step.call().reached().isEmpty() ? 1 : 0;
                    help |= rung == Rung.SECRETARIAT;
                }
                case Next.Over() -> over.add(step.call().authority());
                case Next.Missed() -> {}
            }
        }
        record(drill, first);
        climbed.forEach((rung, people) -> {
            if (!people.isEmpty()) {
                events.publishEvent(new DutyEvent.DrillCalls(drill.value(), rung, people, now));
            }
        });
        tellOver(drill, over, now);
        if (help && drills.helpWanted(drill, now)) {
            events.publishEvent(
                    new DutyEvent.HelpWanted(drill.value(), directory.bearing(Role.SECRETARIAT_EMERGENCY), now));
        }
    }

    private void tellOver(DrillId drill, Collection<AuthorityId> over, Instant now) {
        if (!over.isEmpty()) {
            events.publishEvent(
                    new DutyEvent.DrillOver(drill.value(), directory.peopleOf(new HashSet<>(over), ANSWERABLE), now));
        }
    }

    /// That calls went out. Who climbed how far belongs to the authority, and stands in no entry.
    private void record(DrillId drill, int first) {
        if (first > 0) {
            audit.append(AuditEntry.of("drill.called")
                    .with("drill", drill.toString())
                    .with("called", Integer.toString(first)));
        }
    }

    private static Set<AuthorityId> authorities(List<DrillCall> due) {
        return due.stream().map(DrillCall::authority).collect(Collectors.toSet());
    }
}

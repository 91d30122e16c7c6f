package org.comity.duty.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.duty.DutyRoster;
import org.comity.duty.DutySettings;
import org.comity.duty.Ladder;
import org.comity.duty.Rung;
import org.comity.duty.model.Shift;
import org.comity.duty.model.Span;
import org.comity.duty.store.ShiftStore;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.springframework.transaction.annotation.Transactional;

/// Makes ladders from what is planned and who is an officer, for any number of authorities with three questions.
public class FindingLadders implements DutyRoster {

    /// Those who can be on duty.
    static final Set<Role> OFFICERS = Set.of(Role.OFFICER, Role.APPROVER);

    private final ShiftStore shifts;
    private final Directory directory;
    private final DutySettings settings;
    private final Clock clock;

    public FindingLadders(ShiftStore shifts, Directory directory, DutySettings settings, Clock clock) {
        this.shifts = shifts;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Ladder now(AuthorityId authority) {
        return now(Set.of(authority), clock.instant()).getOrDefault(authority, Ladder.NONE);
    }

    Map<AuthorityId, Ladder> now(Set<AuthorityId> authorities, Instant now) {
        var planned = shifts.planned(authorities, new Span(now, now.plusMillis(1))).stream()
                .filter(shift -> shift.span().covers(now))
                .collect(Collectors.toMap(Shift::authority, shift -> shift, (first, second) -> first));
        var officers = directory.peopleOf(authorities, OFFICERS).stream()
                .collect(Collectors.groupingBy(FindingLadders::authority));
        var desk = directory.bearing(Role.SECRETARIAT_EMERGENCY);
        var ladders = new HashMap<AuthorityId, Ladder>();
        for (var authority : authorities) {
            ladders.put(
                    authority,
                    ladder(
                            Optional.ofNullable(planned.get(authority)),
                            officers.getOrDefault(authority, List.of()),
                            desk));
        }
        return ladders;
    }

    private Ladder ladder(Optional<Shift> shift, List<Person> officers, List<Person> desk) {
        var placed = new HashSet<PersonId>();
        var duty = named(shift.map(Shift::onDuty), officers, placed);
        var deputy = named(shift.flatMap(Shift::deputy), officers, placed);
        var others = officers.stream()
                .filter(officer -> !placed.contains(officer.id()))
                .toList();
        return new Ladder(List.of(
                step(Rung.DUTY, duty),
                step(Rung.DEPUTY, deputy),
                step(Rung.OFFICERS, others),
                step(Rung.SECRETARIAT, desk)));
    }

    private static List<Person> named(Optional<PersonId> id, Collection<Person> officers, Set<PersonId> placed) {
        var found = officers.stream()
                .filter(officer -> id.filter(officer.id()::equals).isPresent())
                .toList();
        found.forEach(officer -> placed.add(officer.id()));
        return found;
    }

    private Ladder.Step step(Rung rung, List<Person> people) {
        return new Ladder.Step(rung, people, settings.waits(rung));
    }

    static AuthorityId authority(Person person) {
        if (person.belonging() instanceof Belonging.ToAuthority place) {
            return place.authority().id();
        }
        throw new IllegalArgumentException("Not of an authority: " + person.id());
    }
}

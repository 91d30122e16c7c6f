package org.comity.duty.usecase;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.directory.ContactDirectory;
import org.comity.directory.Hours;
import org.comity.duty.Ladder;
import org.comity.duty.model.RosterWeek;
import org.comity.duty.model.Shift;
import org.comity.duty.model.ShiftId;
import org.comity.duty.model.ShiftVersion;
import org.comity.duty.model.Span;
import org.comity.duty.store.ShiftStore;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.springframework.transaction.annotation.Transactional;

/// Shows the roster to people of its authority, a week at a time.
public class ReadingRoster {

    /// How far ahead gaps are looked for.
    public static final Duration AHEAD = Duration.ofDays(28);

    private static final int MOST_CHANGES = 30;

    private final ShiftStore shifts;
    private final FindingLadders ladders;
    private final Directory directory;
    private final ContactDirectory listings;
    private final DutyAccess access;
    private final Clock clock;

    public ReadingRoster(
            ShiftStore shifts,
            FindingLadders ladders,
            Directory directory,
            ContactDirectory listings,
            DutyAccess access,
            Clock clock) {
        this.shifts = shifts;
        this.ladders = ladders;
        this.directory = directory;
        this.listings = listings;
        this.access = access;
        this.clock = clock;
    }

    /// @param day a day of the week that is wanted; empty for the week that is
    @Transactional(readOnly = true)
    public Optional<RosterWeek> week(Person reader, Optional<LocalDate> day) {
        return access.own(reader, Action.READ, Matter.DUTY).map(authority -> week(reader, authority, day));
    }

    /// A shift of the reader's own authority, to be changed.
    @Transactional(readOnly = true)
    public Optional<Shift> shift(Person reader, ShiftId id) {
        return access.own(reader, Action.CHANGE, Matter.DUTY).flatMap(authority -> shifts.find(authority.id(), id));
    }

    private RosterWeek week(Person reader, Authority authority, Optional<LocalDate> day) {
        var now = clock.instant();
        var own = Set.of(authority.id());
        var monday = day.orElseGet(() -> LocalDate.ofInstant(now, authority.zone()))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var officers = directory.peopleOf(authority.id(), FindingLadders.OFFICERS);
        var week = new Span(
                monday.atStartOfDay(authority.zone()).toInstant(),
                monday.plusWeeks(1).atStartOfDay(authority.zone()).toInstant());
        var planned = shifts.planned(own, week);
        var history = shifts.history(authority.id(), MOST_CHANGES);
        return new RosterWeek(
                authority,
                now,
                ladders.now(own, now).getOrDefault(authority.id(), Ladder.NONE),
                hours(authority, now),
                monday,
                planned,
                gaps(authority, officers, now),
                officers,
                directory.people(mentioned(planned, history)).stream()
                        .collect(Collectors.toMap(Person::id, Person::name)),
                history,
                access.own(reader, Action.CHANGE, Matter.DUTY).isPresent());
    }

    /// Article 35(1) wants somebody there day and night of a 24/7 point; of others it does not. A shift of somebody who
    /// is no officer any more is one of nobody.
    private List<Span> gaps(Authority authority, List<Person> officers, Instant now) {
        if (!authority.functions().contains(AuthorityFunction.CONTACT_POINT)) {
            return List.of();
        }
        var there = officers.stream().map(Person::id).collect(Collectors.toSet());
        var ahead = new Span(now, now.plus(AHEAD));
        return ahead.without(shifts.planned(Set.of(authority.id()), ahead).stream()
                .filter(shift -> there.contains(shift.onDuty()))
                .map(Shift::span)
                .toList());
    }

    private static Set<PersonId> mentioned(List<Shift> planned, List<ShiftVersion> history) {
        var mentioned = new HashSet<PersonId>();
        planned.forEach(shift -> add(mentioned, shift));
        history.forEach(version -> {
            add(mentioned, version.shift());
            mentioned.add(version.by());
        });
        return mentioned;
    }

    private static void add(Set<PersonId> mentioned, Shift shift) {
        mentioned.add(shift.onDuty());
        shift.deputy().ifPresent(mentioned::add);
    }

    private Optional<Hours.Now> hours(Authority authority, Instant now) {
        return listings.of(authority.id())
                .flatMap(listing -> listing.on(LocalDate.ofInstant(now, authority.zone()), Hours.class).stream()
                        .findFirst())
                .map(hours -> hours.now(now));
    }
}

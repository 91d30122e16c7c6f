package org.comity.duty.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.Hours;
import org.comity.duty.Ladder;
import org.comity.identity.Authority;
import org.comity.identity.Person;
import org.comity.identity.PersonId;

/// A week of an authority's roster, and what must be known beside it.
///
/// @param ladder whom to turn to now
/// @param hours whether the office, or its night desk, is open now as the directory says; empty where it says nothing
/// @param monday the first day of the week
/// @param shifts what is planned in it, in order
/// @param gaps when nobody is planned within the weeks to come; empty where nobody must be there day and night
/// @param officers those who can be on duty
/// @param names of everyone the week and the history speak of; somebody who is gone has none
/// @param history changes, the newest first
/// @param plans whether the reader plans
public record RosterWeek(
        Authority authority,
        Instant now,
        Ladder ladder,
        Optional<Hours.Now> hours,
        LocalDate monday,
        List<Shift> shifts,
        List<Span> gaps,
        List<Person> officers,
        Map<PersonId, String> names,
        List<ShiftVersion> history,
        boolean plans) {

    public RosterWeek {
        shifts = List.copyOf(shifts);
        gaps = List.copyOf(gaps);
        officers = List.copyOf(officers);
        names = Map.copyOf(names);
        history = List.copyOf(history);
    }

    public Span week() {
        return new Span(
                monday.atStartOfDay(authority.zone()).toInstant(),
                monday.plusWeeks(1).atStartOfDay(authority.zone()).toInstant());
    }

    /// Whether somebody who is planned could be reached by a call.
    public boolean there(PersonId person) {
        return officers.stream().anyMatch(officer -> officer.id().equals(person));
    }
}

package org.comity.duty.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.duty.model.RosterWeek;
import org.comity.duty.model.Shift;
import org.comity.duty.model.ShiftId;
import org.comity.duty.model.Span;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.PersonId;
import org.comity.web.FieldError;

/// A week of the roster, and the form for those who plan.
///
/// @param typed what the form shows
/// @param changing the shift that is being changed; empty for a new one
public record DutyPage(
        RosterWeek roster, Map<String, String> typed, Optional<ShiftId> changing, List<FieldError> errors) {

    /// A line of a day: a shift, or a time of nobody.
    public record Line(Span span, Optional<Shift> shift) {}

    public record Day(LocalDate date, List<Line> lines) {}

    /// The days of the week; a shift stands on the day on which it begins, or on the first of the week.
    public List<Day> days() {
        var lines = lines();
        return IntStream.range(0, 7)
                .mapToObj(roster.monday()::plusDays)
                .map(day -> new Day(
                        day,
                        lines.stream().filter(line -> day.equals(day(line))).toList()))
                .toList();
    }

    private LocalDate day(Line line) {
        var day = LocalDate.ofInstant(line.span().from(), roster.authority().zone());
        return day.isBefore(roster.monday()) ? roster.monday() : day;
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        roster.shifts().forEach(shift -> lines.add(new Line(shift.span(), Optional.of(shift))));
        gaps().forEach(gap -> lines.add(new Line(gap, Optional.empty())));
        lines.sort(Comparator.comparing(line -> line.span().from()));
        return lines;
    }

    /// What is not covered in what is left of the week, where somebody must always be there.
    private List<Span> gaps() {
        var week = roster.week();
        if (!always() || !week.to().isAfter(roster.now())) {
            return List.of();
        }
        var left = new Span(week.from().isAfter(roster.now()) ? week.from() : roster.now(), week.to());
        return left.without(roster.shifts().stream().map(Shift::span).toList());
    }

    /// A 24/7 point (Article 35(1)).
    public boolean always() {
        return roster.authority().functions().contains(AuthorityFunction.CONTACT_POINT);
    }

    public boolean past(Span span) {
        return !span.to().isAfter(roster.now());
    }

    public boolean runs(Span span) {
        return span.covers(roster.now());
    }

    /// Empty for somebody who is no longer here.
    public Optional<String> name(PersonId person) {
        return Optional.ofNullable(roster.names().get(person));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String week(int weeks) {
        return roster.monday().plusWeeks(weeks).toString();
    }
}

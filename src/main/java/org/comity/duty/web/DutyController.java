package org.comity.duty.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.duty.model.RosterWeek;
import org.comity.duty.model.ShiftId;
import org.comity.duty.usecase.PlanningShifts;
import org.comity.duty.usecase.PlanningShifts.Outcome;
import org.comity.duty.usecase.PlanningShifts.Reason;
import org.comity.duty.usecase.PlanningShifts.Refusal;
import org.comity.duty.usecase.ReadingRoster;
import org.comity.identity.Person;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The roster of one's own authority.
@PageController
class DutyController {

    private final ReadingRoster reading;
    private final PlanningShifts planning;

    DutyController(ReadingRoster reading, PlanningShifts planning) {
        this.reading = reading;
        this.planning = planning;
    }

    /// @param asked `week` names a day of the week that is wanted, `shift` the one to be changed
    @GetMapping("/duty")
    Answer roster(Person person, @RequestParam Map<String, String> asked) {
        var changing = named(asked.getOrDefault("shift", "")).flatMap(shift -> reading.shift(person, shift));
        return reading.week(person, day(asked))
                .<Answer>map(roster -> Page.of(
                        "duty/roster",
                        new DutyPage(
                                roster,
                                changing.map(shift -> ShiftForm.of(
                                                shift, roster.authority().zone()))
                                        .orElseGet(Map::of),
                                changing.map(shift -> shift.id()),
                                List.of())))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/duty/shifts")
    Answer plan(View view, Person person, @RequestParam Map<String, String> typed) {
        return carryOut(view, person, typed, Optional.empty());
    }

    @PostMapping("/duty/shifts/{id}")
    Answer change(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return named(id)
                .map(shift -> carryOut(view, person, typed, Optional.of(shift)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/duty/shifts/{id}/remove")
    Answer remove(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        return named(id)
                .map(shift -> planning.remove(person, shift))
                .filter(Outcome.Done.class::isInstance)
                .<Answer>map(done -> back(view, day(typed)))
                .orElseGet(Page::notFound);
    }

    private Answer carryOut(View view, Person person, Map<String, String> typed, Optional<ShiftId> changing) {
        var roster = reading.week(person, day(typed)).filter(RosterWeek::plans);
        if (roster.isEmpty()) {
            return Page.notFound();
        }
        var form = new ShiftForm(typed, view);
        var plan = form.plan();
        if (plan.isEmpty()) {
            return show(roster.get(), typed, changing, form.errors());
        }
        var outcome = changing.isPresent()
                ? planning.change(person, changing.get(), plan.get())
                : planning.plan(person, plan.get());
        return switch (outcome) {
            case Outcome.Done() -> back(view, Optional.of(plan.get().from().toLocalDate()));
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Refused(var why) ->
                show(roster.get(), typed, changing, List.of(error(view, roster.get(), why)));
        };
    }

    private static Answer show(
            RosterWeek roster, Map<String, String> typed, Optional<ShiftId> changing, List<FieldError> errors) {
        return Page.refused("duty/roster", new DutyPage(roster, typed, changing, errors));
    }

    private static FieldError error(View view, RosterWeek roster, Refusal why) {
        var text = new DutyText(view, roster.authority().zone());
        return switch (why) {
            case Refusal.Skipped(var time) ->
                new FieldError(
                        "from",
                        view.text(
                                "duty.refused.SKIPPED",
                                time.typed().toLocalTime().toString(),
                                text.day(time.typed().toLocalDate()),
                                time.next().toLocalTime().toString()));
            case Refusal.Overlaps(var other) ->
                new FieldError("from", view.text("duty.refused.OVERLAPS", text.spanWithDays(other)));
            case Refusal.Simply(var reason) ->
                new FieldError(reason == Reason.WHO ? "on-duty" : "to", view.text("duty.refused." + reason));
        };
    }

    private static Answer back(View view, Optional<LocalDate> day) {
        return new Redirect(
                view.link("/duty") + day.map(date -> "?week=" + date).orElse(""));
    }

    private static Optional<LocalDate> day(Map<String, String> asked) {
        try {
            return Optional.ofNullable(asked.get("week"))
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 2000 && day.getYear() < 3000);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ShiftId> named(String id) {
        try {
            return Optional.of(new ShiftId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;
import static org.comity.requests.lint.Rule.refused;
import static org.comity.requests.model.Field.PERIOD_FROM;
import static org.comity.requests.model.Field.PERIOD_TO;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;

/// Data are asked for of a period that has two ends, and is no longer than the reasons given.
final class PeriodRemarks {

    private static final int LONGEST_IN_DAYS = 366;
    private static final int OLD_IN_DAYS = 366;

    static final List<Rule> RULES = List.of(
            comesBack("period.none", at(PERIOD_FROM, PeriodRemarks::unbounded)),
            comesBack("period.noBeginning", at(PERIOD_FROM, draft -> draft.has(PERIOD_TO) && !draft.has(PERIOD_FROM))),
            comesBack("period.noEnd", at(PERIOD_TO, draft -> draft.has(PERIOD_FROM) && !draft.has(PERIOD_TO))),
            comesBack("period.order", at(PERIOD_TO, draft -> {
                var from = draft.day(PERIOD_FROM);
                return draft.day(PERIOD_TO)
                        .filter(to -> from.filter(to::isBefore).isPresent())
                        .isPresent();
            })),
            refused("period.notStoredYet", PeriodRemarks::notStoredYet),
            comesBack(
                    "period.endsInFuture",
                    at(
                            PERIOD_TO,
                            draft -> draft.aboutStored()
                                    && after(draft.day(PERIOD_TO), today(draft))
                                    && !after(draft.day(PERIOD_FROM), today(draft)))),
            comesBack("period.long", at(PERIOD_TO, PeriodRemarks::longWithoutReason)),
            advice("period.old", at(PERIOD_TO, PeriodRemarks::old)));

    private PeriodRemarks() {}

    /// Traffic and content data grow without end; a subscriber is one.
    private static boolean unbounded(Draft draft) {
        return draft.aboutStored()
                && draft.has(Field.DATA_CATEGORY)
                && !draft.is(Field.DATA_CATEGORY, "subscriber")
                && !draft.has(PERIOD_FROM)
                && !draft.has(PERIOD_TO)
                && draft.identifiers()
                        .noneMatch(place -> place.identifier().moment().isPresent());
    }

    /// What is to be collected from now on is for Articles 33 and 34.
    private static Stream<Hit> notStoredYet(Draft draft) {
        return draft.aboutStored() && after(draft.day(PERIOD_FROM), today(draft))
                ? Stream.of(Hit.at(PERIOD_FROM).citing(draft.measure().basis()))
                : Stream.of();
    }

    private static boolean longWithoutReason(Draft draft) {
        var from = draft.day(PERIOD_FROM);
        var to = draft.day(PERIOD_TO);
        return from.isPresent()
                && to.isPresent()
                && from.get().plusDays(LONGEST_IN_DAYS).isBefore(to.get())
                && !Phrases.PERIOD.in(draft.reasons());
    }

    /// Few keep connection data for longer than a year.
    private static boolean old(Draft draft) {
        var newest = Stream.concat(
                        draft.day(PERIOD_TO).stream(),
                        draft.identifiers()
                                .map(Place.InIdentifier::identifier)
                                .flatMap(identifier -> identifier.moment().stream())
                                .map(moment -> moment.toLocalDate()))
                .max(LocalDate::compareTo);
        return draft.is(Field.DATA_CATEGORY, "traffic")
                && newest.filter(day -> day.isBefore(today(draft).minusDays(OLD_IN_DAYS)))
                        .isPresent()
                && !Phrases.PERIOD.in(draft.reasons());
    }

    /// By the clock of whichever place is furthest ahead.
    private static LocalDate today(Draft draft) {
        return draft.law().day().plusDays(1);
    }

    private static boolean after(Optional<LocalDate> day, LocalDate today) {
        return day.filter(today::isBefore).isPresent();
    }
}

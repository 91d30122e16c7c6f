package org.comity.requests.lint;

import static org.comity.requests.lint.Rule.advice;
import static org.comity.requests.lint.Rule.at;
import static org.comity.requests.lint.Rule.comesBack;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Penalty;
import org.comity.requests.lint.Rule.Hit;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;

/// What single measures demand beyond what all have in common.
final class MeasureRemarks {

    private static final int LONG_IN_DAYS = 92;
    private static final int PRESERVED_DAYS = 60;
    private static final int SOON_IN_DAYS = 14;

    static final List<Rule> RULES = List.of(
            comesBack("live.begun", at(Field.COLLECT_FROM, draft -> before(draft, Field.COLLECT_FROM, 0))),
            advice(
                    "live.long",
                    draft -> longCollection(draft)
                            ? Stream.of(Hit.at(Field.COLLECT_UNTIL).citing("15(2)"))
                            : Stream.of()),
            comesBack(
                            "live.whose",
                            at(
                                    Field.COMMUNICATIONS,
                                    draft -> draft.has(Field.COMMUNICATIONS)
                                            && draft.content().identifiers().isEmpty()))
                    .of(RequestedMeasure.LIVE_TRAFFIC, RequestedMeasure.LIVE_CONTENT),
            comesBack(
                            "live.notSerious",
                            draft -> penaltyBelowAYear(draft)
                                    ? Stream.of(Hit.at(Field.PENALTY_MAXIMUM).citing("21(1)"))
                                    : Stream.of())
                    .of(RequestedMeasure.LIVE_CONTENT),
            comesBack(
                            "summary.givesAway",
                            at(
                                    Field.INFORMATION_SUMMARY,
                                    draft -> Texts.share(
                                            draft.value(Field.INFORMATION_SUMMARY), draft.value(Field.INFORMATION))))
                    .of(RequestedMeasure.SPONTANEOUS_INFORMATION),
            comesBack(
                            "preservation.mayHaveLapsed",
                            draft -> before(draft, Field.EARLIER_DATE, PRESERVED_DAYS)
                                    ? Stream.of(Hit.at(Field.EARLIER_DATE).citing("29(7)"))
                                    : Stream.of())
                    .of(RequestedMeasure.STORED_DATA, RequestedMeasure.PARTIAL_DISCLOSURE),
            comesBack("answer.past", at(Field.ANSWER_BY, draft -> before(draft, Field.ANSWER_BY, 0))),
            advice(
                    "answer.soon",
                    at(
                            Field.ANSWER_BY,
                            draft -> !before(draft, Field.ANSWER_BY, 0)
                                    && before(draft, Field.ANSWER_BY, -SOON_IN_DAYS)
                                    && !draft.is(Field.URGENCY, "urgent")
                                    && !draft.is(Field.URGENCY, "life-or-safety"))),
            comesBack("warrant.future", at(Field.WARRANT_DATE, draft -> after(draft, Field.WARRANT_DATE))));

    private MeasureRemarks() {}

    /// Whether a day lies more than so many days before today.
    private static boolean before(Draft draft, Field field, int days) {
        return draft.day(field)
                .filter(day -> day.plusDays(days).isBefore(draft.law().day()))
                .isPresent();
    }

    private static boolean after(Draft draft, Field field) {
        return draft.day(field).filter(draft.law().day().plusDays(1)::isBefore).isPresent();
    }

    /// Limits of scope and duration are among the safeguards.
    private static boolean longCollection(Draft draft) {
        var from = draft.day(Field.COLLECT_FROM);
        return draft.asks(Field.COLLECT_UNTIL)
                && draft.day(Field.COLLECT_UNTIL)
                        .filter(until -> from.filter(
                                        begin -> begin.plusDays(LONG_IN_DAYS).isBefore(until))
                                .isPresent())
                        .isPresent();
    }

    /// Content is intercepted for serious offences.
    private static boolean penaltyBelowAYear(Draft draft) {
        return Penalty.read(draft.value(Field.PENALTY_MAXIMUM))
                .filter(penalty -> !penalty.atLeastOneYear())
                .isPresent();
    }
}

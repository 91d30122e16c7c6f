package org.comity.pathfinder.model;

import static org.comity.profiles.ProceduralFact.FOREIGN_MINIMUM_DAYS;
import static org.comity.profiles.ProceduralFact.PRESERVATION_DAYS;
import static org.comity.profiles.ProceduralFact.RENEWALS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.TimeLimit;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.Subject;

/// What is preserved for another Party is preserved for at least sixty days (29(7)). A law that gives more is told, and
/// sets the clock; one that gives less does not meet the paragraph, and warns. Where a law says nothing of foreign
/// requests, its own orders count: those that end before sixty days are renewed in time, or warn.
record ForeignMinimum() implements Rule {

    private static final int SIXTY = 60;
    private static final Asked MINIMUM = Asked.own(Subject.PRESERVATION, FOREIGN_MINIMUM_DAYS);
    private static final Asked ORDER = Asked.own(Subject.PRESERVATION, PRESERVATION_DAYS);

    private static final Finding KEPT = said(Finding.supports("29(7)", "national.foreign"));
    private static final Finding TOO_SHORT = said(Finding.warns("29(7)", "national.foreign.tooShort"));
    private static final Finding BY_RENEWAL = said(Finding.warns("29(7)", "national.foreign.byRenewal"));
    private static final Finding ENDS_EARLY = said(Finding.warns("29(7)", "national.foreign.endsEarly"));

    private static Finding said(Finding finding) {
        return finding.about(Topic.TIME).naming(Blank.REQUESTED, Blank.NUMBER);
    }

    /// The clock of the law, or that of the requested State where it is known to run longer.
    static TimeLimit clock(TimeLimit law, StateOnDay state) {
        var least = law.kind() == TimeLimit.Kind.MINIMUM
                ? state.procedure().certain(MINIMUM).map(Told::number)
                : Optional.<Integer>empty();
        return least.filter(days -> law.days().filter(given -> days > given).isPresent())
                .map(days -> new TimeLimit(law.id(), least, law.kind(), law.citation()))
                .orElse(law);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, ForeignMinimum::of);
    }

    private static List<Finding> of(StateOnDay state) {
        var least = state.procedure().told(MINIMUM);
        if (least.isEmpty()) {
            return state.procedure().certain(ORDER).stream()
                    .flatMap(order -> byOrder(order).map(said -> on(state, order, said)).stream())
                    .toList();
        }
        var told = least.get();
        return List.of(
                told.decides()
                        ? on(state, told, told.number() < SIXTY ? TOO_SHORT : KEPT)
                        : Doubt.of(state, told, KEPT));
    }

    /// An order of sixty days or more is told elsewhere.
    private static Optional<Finding> byOrder(Told order) {
        if (order.number() >= SIXTY) {
            return Optional.empty();
        }
        var renewals = order.row().procedure().number(RENEWALS).orElse(0);
        return Optional.of(order.number() * (1L + renewals) >= SIXTY ? BY_RENEWAL : ENDS_EARLY);
    }

    private static Finding on(StateOnDay state, Told told, Finding said) {
        return said.naming(state.named(), told.amount()).restingOn(state.country(), told.row());
    }

    @Override
    public List<Finding> sayings() {
        return Stream.concat(Stream.of(KEPT, TOO_SHORT, BY_RENEWAL, ENDS_EARLY), Doubt.sayings(KEPT).stream())
                .toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE);
    }
}

package org.comity.pathfinder.model;

import static org.comity.profiles.ProceduralFact.PRESERVATION_DAYS;
import static org.comity.profiles.ProceduralFact.RENEWALS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.model.NationalProcedure.Asked;
import org.comity.pathfinder.model.NationalProcedure.Told;
import org.comity.profiles.Subject;

/// For how long an order of preservation runs in the requested State: up to ninety days, and it may be renewed (16(2)).
/// Where the State has said how many, it is told instead.
record DomesticOrder() implements Rule {

    private static final Asked DAYS = Asked.own(Subject.PRESERVATION, PRESERVATION_DAYS);
    private static final Asked TIMES = Asked.own(Subject.PRESERVATION, RENEWALS);

    private static final Finding UP_TO_NINETY = said("domesticOrder").naming(Blank.REQUESTED);
    private static final Finding RUNS = said("national.order").naming(Blank.REQUESTED, Blank.NUMBER);
    private static final Finding RENEWED =
            said("national.order.renewed").naming(Blank.REQUESTED, Blank.NUMBER, Blank.NUMBER);
    private static final Finding ONCE_ONLY = said("national.order.notRenewed").naming(Blank.REQUESTED, Blank.NUMBER);

    private static Finding said(String key) {
        return Finding.supports("16(2)", key).about(Topic.TIME);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, DomesticOrder::of);
    }

    private static List<Finding> of(StateOnDay state) {
        var days = state.procedure().told(DAYS);
        if (days.filter(Told::decides).isPresent()) {
            return List.of(runs(state, days.get()));
        }
        var findings = new ArrayList<Finding>();
        findings.add(UP_TO_NINETY.naming(state.named()));
        days.ifPresent(told -> findings.add(Doubt.of(state, told, RUNS)));
        state.procedure()
                .told(TIMES)
                .filter(told -> !told.decides())
                .ifPresent(told -> findings.add(Doubt.of(state, told, RUNS)));
        return findings;
    }

    private static Finding runs(StateOnDay state, Told days) {
        var number = days.amount();
        var said = days.row()
                .procedure()
                .number(RENEWALS)
                .map(times -> times == 0
                        ? ONCE_ONLY.naming(state.named(), number)
                        : RENEWED.naming(state.named(), number, new Argument.Words(String.valueOf(times))))
                .orElseGet(() -> RUNS.naming(state.named(), number));
        return said.restingOn(state.country(), days.row());
    }

    @Override
    public List<Finding> sayings() {
        return Stream.concat(Stream.of(UP_TO_NINETY, RUNS, RENEWED, ONCE_ONLY), Doubt.sayings(RUNS).stream())
                .toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.PROCEDURE);
    }
}

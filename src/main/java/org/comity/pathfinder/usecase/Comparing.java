package org.comity.pathfinder.usecase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.WhatIf.Change;
import org.comity.pathfinder.WhatIf.Supposition;
import org.comity.pathfinder.WhatIf.Tally;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;
import org.jspecify.annotations.Nullable;

/// Two worlds side by side, path by path. For one thread, once.
final class Comparing {

    private final Supposition supposition;
    private final TreatyFacts facts;
    private final Set<Country> touched;
    private final JudgingByStatus now;
    private final JudgingByStatus then;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Need, Tally> tallies = new EnumMap<>(Need.class);

    Comparing(Supposition supposition, KnownLaw law, TreatyFacts assumed, List<Country> touched) {
        this.supposition = supposition;
        this.facts = law.facts();
        this.touched = new LinkedHashSet<>(touched);
        this.now = new JudgingByStatus(law, supposition.asOf());
        this.then = new JudgingByStatus(law.with(assumed), supposition.asOf());
    }

    WhatIf compare(int most) {
        var states = JudgingByStatus.states(facts);
        for (var need : supposition.need().map(List::of).orElse(List.of(Need.values()))) {
            tallies.put(need, Tally.NOTHING);
            for (var from : supposition.from().map(List::of).orElse(states)) {
                compare(need, from, supposition.to().map(List::of).orElse(states), most);
            }
        }
        return new WhatIf(supposition, List.copyOf(touched), tallies, changes, facts.asOf());
    }

    private void compare(Need need, Country from, List<Country> states, int most) {
        var before = now.ask(from, need, supposition.circumstances(), supposition.instruments());
        var after = then.ask(from, need, supposition.circumstances(), supposition.instruments());
        for (var to : states) {
            if (!from.equals(to) && (touched.contains(from) || touched.contains(to))) {
                compare(need, from, to, before, after, most);
            }
        }
    }

    private void compare(
            Need need, Country from, Country to, JudgingByStatus.Asked before, JudgingByStatus.Asked after, int most) {
        var was = before.statuses(to);
        var would = after.statuses(to);
        if (was.equals(would)) {
            return;
        }
        var first = available(would) && !available(was);
        var last = available(was) && !available(would);
        var tally = new Tally(0, 0, 0, first ? 1 : 0, last ? 1 : 0);
        for (var place = 0; place < was.size(); place++) {
            var open = orClosed(would.get(place)) == Status.AVAILABLE;
            var change = new Change(
                    from,
                    to,
                    need,
                    before.measure(place),
                    orClosed(was.get(place)),
                    orClosed(would.get(place)),
                    open ? first : last && orClosed(was.get(place)) == Status.AVAILABLE);
            if (change.before() != change.after()) {
                tally = tally.and(counted(change));
                if (listed(change) && changes.size() < most) {
                    changes.add(change);
                }
            }
        }
        tallies.merge(need, tally, Tally::and);
    }

    /// For the whole world only what opens and closes is listed.
    private boolean listed(Change change) {
        return change.kind() != WhatIf.Kind.MOVES || supposition.forOnePair();
    }

    private static Tally counted(Change change) {
        return switch (change.kind()) {
            case OPENS -> new Tally(1, 0, 0, 0, 0);
            case CLOSES -> new Tally(0, 1, 0, 0, 0);
            case MOVES -> new Tally(0, 0, 1, 0, 0);
        };
    }

    private static boolean available(List<@Nullable Status> statuses) {
        return JudgingByStatus.mostOpen(statuses) == Status.AVAILABLE;
    }

    private static Status orClosed(@Nullable Status status) {
        return status == null ? Status.UNAVAILABLE : status;
    }
}

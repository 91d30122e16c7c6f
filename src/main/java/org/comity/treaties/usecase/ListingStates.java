package org.comity.treaties.usecase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.comity.treaties.Adherence;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;

/// Lists States by a filter, in the order of names that readers of the language expect.
public class ListingStates {

    private final CurrentFacts facts;
    private final StateNames names;

    public ListingStates(CurrentFacts facts, StateNames names) {
        this.facts = facts;
        this.names = names;
    }

    public List<StateRow> list(StateFilter filter, Language language) {
        var snapshot = facts.now();
        return snapshot.states().stream()
                .filter(state -> filter.region().isEmpty() || filter.region().get() == state.region())
                .filter(state -> matches(state, StateFilter.folded(filter.text())))
                .map(state -> row(snapshot, state, filter.on(), language))
                .filter(row -> filter.status().isEmpty()
                        || filter.status().get() == row.convention().status())
                .sorted(Comparator.comparing(StateRow::country, names.order(language)))
                .toList();
    }

    /// How many of all States have each status on a day; absent where nobody has it.
    public Map<Adherence, Integer> counts(LocalDate on) {
        var snapshot = facts.now();
        var counts = new EnumMap<Adherence, Integer>(Adherence.class);
        snapshot.states()
                .forEach(state -> counts.merge(
                        snapshot.adherence(ArticleRef.CONVENTION, state.country(), on)
                                .status(),
                        1,
                        Integer::sum));
        return counts;
    }

    private boolean matches(StateFact state, String wanted) {
        return wanted.isEmpty()
                || state.country().code().equalsIgnoreCase(wanted)
                || state.iso3().equalsIgnoreCase(wanted)
                || Arrays.stream(Language.values())
                        .anyMatch(language -> StateFilter.folded(names.name(state.country(), language))
                                .contains(wanted));
    }

    private StateRow row(TreatyFacts snapshot, StateFact state, LocalDate on, Language language) {
        var country = state.country();
        return new StateRow(
                state,
                names.name(country, language),
                snapshot.adherence(ArticleRef.CONVENTION, country, on),
                snapshot.adherence("ETS189", country, on),
                snapshot.adherence(ArticleRef.SECOND_PROTOCOL, country, on));
    }
}

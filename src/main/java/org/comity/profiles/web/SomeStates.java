package org.comity.profiles.web;

import java.util.List;
import java.util.Locale;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// The two to four States of a question that sets them side by side.
///
/// @param typed as they were typed, known or not
/// @param known those there are, at most four
record SomeStates(List<String> typed, List<Country> known) {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int MOST_SHOWN = 12;

    SomeStates {
        typed = List.copyOf(typed);
        known = List.copyOf(known);
    }

    /// What cannot be used is named in the question's errors.
    static SomeStates of(LawQuery query, CurrentFacts facts) {
        var typed = query.several("states").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
        var known = typed.stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(Country::new)
                .filter(state -> facts.now().state(state).isPresent())
                .toList();
        if (known.size() < typed.size()) {
            query.wrongKey("states", "comparison.error.state", typed.size() - known.size());
        } else if (typed.size() > MOST || typed.size() == 1) {
            query.wrongKey("states", "comparison.error.howMany", FEWEST, MOST);
        }
        return new SomeStates(typed, known.stream().limit(MOST).toList());
    }

    /// Those to be compared; none as long as there are fewer than two.
    List<Country> compared() {
        return known.size() < FEWEST ? List.of() : known;
    }

    /// Every State, by name.
    static List<Country> choices(CurrentFacts facts, StateNames names, Language language) {
        return facts.now().states().stream()
                .map(StateFact::country)
                .sorted(names.order(language))
                .toList();
    }
}

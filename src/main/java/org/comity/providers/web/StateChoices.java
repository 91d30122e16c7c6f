package org.comity.providers.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.springframework.stereotype.Component;

/// States to choose from, by name in the order of the reader's language.
@Component
class StateChoices {

    private static final String UNION = "EU";

    private final CurrentFacts facts;
    private final StateNames names;

    StateChoices(CurrentFacts facts, StateNames names) {
        this.facts = facts;
        this.names = names;
    }

    /// Every State; the European Union is none.
    List<Choice> all(Language language) {
        return among(facts.now().states().stream().map(StateFact::country).toList(), language);
    }

    List<Choice> among(Collection<Country> states, Language language) {
        return states.stream()
                .filter(state -> !state.code().equals(UNION))
                .sorted(names.order(language))
                .map(state -> new Choice(state.code(), names.name(state, language)))
                .toList();
    }

    /// The State of a code as it was typed; empty when there is none.
    Optional<Country> of(String typed) {
        return typed.strip().matches("[A-Za-z]{2}")
                ? Optional.of(Country.of(typed))
                        .filter(state -> !state.code().equals(UNION))
                        .filter(state -> facts.now().state(state).isPresent())
                : Optional.empty();
    }

    String name(Country state, Language language) {
        return names.name(state, language);
    }
}

package org.comity.children.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.children.model.Article9;
import org.comity.children.model.ChildLaw;
import org.comity.children.model.LawQuestion;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Puts together what is known of the law that protects children, from memory: no database is asked.
public class DescribingLaw {

    private static final Country UNION = new Country("EU");

    private final CurrentFacts facts;
    private final KnownProvisions provisions;
    private final StateNames names;
    private final Clock clock;

    public DescribingLaw(CurrentFacts facts, KnownProvisions provisions, StateNames names, Clock clock) {
        this.facts = facts;
        this.provisions = provisions;
        this.names = names;
        this.clock = clock;
    }

    /// Empty for a country that is not one of the States held.
    public Optional<ChildLaw> of(Country country) {
        var snapshot = facts.now();
        return snapshot.state(country)
                .filter(state -> !state.country().equals(UNION))
                .map(state -> law(snapshot, state, LocalDate.now(clock)));
    }

    /// The States that answer a question, in the order of their names.
    public List<ChildLaw> asked(LawQuestion question, Language language) {
        var snapshot = facts.now();
        var today = LocalDate.now(clock);
        var order = names.order(language);
        return snapshot.states().stream()
                .filter(state -> !state.country().equals(UNION))
                .map(state -> law(snapshot, state, today))
                .filter(question::answers)
                .sorted((one, other) -> order.compare(one.country(), other.country()))
                .toList();
    }

    /// Another text whenever something else may be said.
    public String revision() {
        return facts.now().revision() + " " + provisions.revision() + " " + LocalDate.now(clock);
    }

    /// All States, in the order of their names.
    public List<Country> states(Language language) {
        return facts.now().states().stream()
                .map(StateFact::country)
                .filter(country -> !country.equals(UNION))
                .sorted(names.order(language))
                .toList();
    }

    public String name(Country country, Language language) {
        return names.name(country, language);
    }

    private ChildLaw law(TreatyFacts snapshot, StateFact state, LocalDate today) {
        var country = state.country();
        return new ChildLaw(
                state,
                today,
                snapshot.adherence(ArticleRef.CONVENTION, country, today),
                snapshot.adherence(ChildLaw.LANZAROTE, country, today),
                Article9.of(snapshot, country, today),
                provisions.of(country));
    }
}

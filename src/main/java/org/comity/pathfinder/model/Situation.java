package org.comity.pathfinder.model;

import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Addressee;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Question;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.FactSource;
import org.comity.treaties.Gaps;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;

/// A question and what the facts say about its two States on its day.
public record Situation(Question question, TreatyFacts facts) {

    public Argument.State requesting() {
        return new Argument.State(question.from());
    }

    public Argument.State requested() {
        return new Argument.State(question.to());
    }

    AdherenceOn adherence(Country state) {
        return facts.adherence(ArticleRef.CONVENTION, state, question.asOf());
    }

    /// What a State made under a provision of the Convention and what stands on the day.
    List<DeclarationFact> standing(Country state, String provision, DeclarationKind kind) {
        return facts.declarations(ArticleRef.convention(provision), state, question.asOf()).stream()
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    Gaps gapsOfRequested() {
        return facts.gaps(ArticleRef.CONVENTION, question.to(), question.asOf());
    }

    List<AuthorityFact> named(Country state, Addressee.Function function) {
        return facts.authorities(state).stream()
                .filter(fact -> fact.function() == function.inFacts())
                .toList();
    }

    /// The row a State's adherence rests on; for a State without one, the list it is missing from.
    FactSource sourceOfAdherence(Country state) {
        return facts.adherenceFact(ArticleRef.CONVENTION, state)
                .map(AdherenceFact::source)
                .orElseGet(this::chart);
    }

    private FactSource chart() {
        var text = facts.states().stream()
                .flatMap(state -> facts.adherenceFact(ArticleRef.CONVENTION, state.country()).stream())
                .map(fact -> fact.source().text())
                .findFirst()
                .orElse("");
        return new FactSource(text, Optional.of(facts.asOf()), Standing.SOURCED, "");
    }
}

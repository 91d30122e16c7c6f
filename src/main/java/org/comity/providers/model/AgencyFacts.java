package org.comity.providers.model;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.providers.model.KnownPoint.State;
import org.comity.providers.model.ThemeCheck.Item;
import org.comity.treaties.Adherence;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.AuthorityFact;
import org.comity.treaties.AuthorityFact.Function;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.FactSource;
import org.comity.treaties.LanguagesFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What is known of a State's own side of the cooperation with providers, on a day.
public final class AgencyFacts {

    private final TreatyFacts facts;
    private final Country state;
    private final LocalDate on;
    private final Optional<LanguagesFact> ways;
    private final AdherenceOn adherence;

    public AgencyFacts(TreatyFacts facts, Country state, LocalDate on) {
        this.facts = facts;
        this.state = state;
        this.on = on;
        this.ways = facts.languages(state);
        this.adherence = facts.adherence(ArticleRef.CONVENTION, state, on);
    }

    Item about(AgencyPoint point) {
        return switch (point) {
            case COURSES, FIGURES, STAFF -> silent(point);
            case WAY ->
                known(point, ways.filter(fact -> !fact.channel().isEmpty()).map(LanguagesFact::source));
            case ELECTRONIC ->
                known(point, ways.filter(fact -> !fact.electronic().isEmpty()).map(LanguagesFact::source));
            case TONGUES -> known(point, languages());
            case AROUND_THE_CLOCK -> underTheConvention(point, named(Function.CONTACT_POINT));
            case CENTRAL -> underTheConvention(point, named(Function.MUTUAL_ASSISTANCE));
            case BOUND ->
                underTheConvention(
                        point, adherence.isParty() ? adherence.fact().map(AdherenceFact::source) : Optional.empty());
        };
    }

    private Optional<FactSource> languages() {
        return ways.filter(fact -> !fact.accepted().isEmpty())
                .map(LanguagesFact::source)
                .or(() -> facts.declarations(ArticleRef.CONVENTION, state, on).stream()
                        .filter(fact -> !fact.languagesRequired().isEmpty())
                        .map(DeclarationFact::source)
                        .findFirst());
    }

    private Optional<FactSource> named(Function function) {
        return facts.authorities(state).stream()
                .filter(authority -> authority.function() == function)
                .map(AuthorityFact::source)
                .findFirst();
    }

    private static Item silent(AgencyPoint point) {
        return new Item(point.name(), State.SILENT, Optional.empty(), Optional.empty());
    }

    private static Item known(AgencyPoint point, Optional<FactSource> source) {
        return source.isPresent() ? new Item(point.name(), State.KNOWN, source, Optional.empty()) : silent(point);
    }

    /// What the Convention asks of a Party is lacking in a State that is none, and in a Party only not known.
    private Item underTheConvention(AgencyPoint point, Optional<FactSource> source) {
        var outside = !adherence.isParty() && adherence.status() != Adherence.UNKNOWN;
        return source.isEmpty() && outside
                ? new Item(point.name(), State.LACKING, adherence.fact().map(AdherenceFact::source), Optional.empty())
                : known(point, source);
    }
}

package org.comity.profiles.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.model.LawMatrix;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateFact.Region;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Sets articles against States, from memory.
public class ChartingLaw {

    private static final String UNION = "EU";

    private final LegalProfiles profiles;
    private final CurrentFacts facts;

    public ChartingLaw(LegalProfiles profiles, CurrentFacts facts) {
        this.profiles = profiles;
        this.facts = facts;
    }

    /// Which States are looked at.
    public enum Circle {
        /// Parties to the Convention on Cybercrime on the day.
        PARTIES,
        /// Members of the Council of Europe.
        COUNCIL_OF_EUROPE,
        /// Whoever has a row.
        PROFILED,
        EVERY_STATE
    }

    /// @param region narrows the circle; empty for the whole world
    /// @param articles of one instrument
    /// @param order of the lines
    public LawMatrix chart(
            Circle circle,
            Optional<Region> region,
            List<ArticleRef> articles,
            LocalDate on,
            Comparator<Country> order) {
        var known = facts.now();
        var lines = known.states().stream()
                .filter(state -> !state.country().code().equals(UNION))
                .filter(state -> region.map(state.region()::equals).orElse(true))
                .filter(state -> within(circle, state, known, on))
                .map(StateFact::country)
                .sorted(order)
                .flatMap(state -> profiles.of(state).stream())
                .toList();
        return LawMatrix.of(on, articles, lines);
    }

    private boolean within(Circle circle, StateFact state, TreatyFacts known, LocalDate on) {
        return switch (circle) {
            case PARTIES ->
                known.adherence(ArticleRef.CONVENTION, state.country(), on).isParty();
            case COUNCIL_OF_EUROPE -> state.councilOfEurope();
            case PROFILED ->
                profiles.of(state.country())
                        .filter(profile -> !profile.versions().isEmpty())
                        .isPresent();
            case EVERY_STATE -> true;
        };
    }
}

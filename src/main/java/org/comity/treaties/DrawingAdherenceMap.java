package org.comity.treaties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Colours the world by status under the Convention on a day. Asks no database.
public class DrawingAdherenceMap {

    private final CurrentFacts facts;
    private final StateNames names;
    private final WorldMap world;
    private final Clock clock;

    public DrawingAdherenceMap(CurrentFacts facts, StateNames names, WorldMap world, Clock clock) {
        this.facts = facts;
        this.names = names;
        this.world = world;
        this.clock = clock;
    }

    /// The map of today, by the clock of UTC.
    public AdherenceMap drawToday(Language language) {
        return draw(LocalDate.now(clock), language);
    }

    /// The map of a day, with names in a language. States without a mark in the geometry are not drawn, which a test
    /// excludes.
    public AdherenceMap draw(LocalDate on, Language language) {
        var snapshot = facts.now();
        var marks = world.marks().stream()
                .filter(country -> snapshot.state(country).isPresent())
                .map(country -> mark(snapshot, country, on, language))
                .toList();
        var counts = new EnumMap<Adherence, Integer>(Adherence.class);
        marks.forEach(mark -> counts.merge(mark.status(), 1, Integer::sum));
        return new AdherenceMap(
                on, on.equals(LocalDate.now(clock)), world.viewBox(), marks, counts, newestSource(snapshot));
    }

    private AdherenceMap.Mark mark(TreatyFacts snapshot, Country country, LocalDate on, Language language) {
        var adherence = snapshot.adherence(ArticleRef.CONVENTION, country, on);
        return new AdherenceMap.Mark(country, names.name(country, language), adherence.status(), adherence.since());
    }

    private static Optional<FactSource> newestSource(TreatyFacts snapshot) {
        return snapshot.states().stream()
                .flatMap(state -> snapshot.adherenceFact(ArticleRef.CONVENTION, state.country()).stream())
                .map(AdherenceFact::source)
                .filter(source -> source.asOf().isPresent())
                .max(Comparator.comparing(source -> source.asOf().orElse(LocalDate.MIN)));
    }
}

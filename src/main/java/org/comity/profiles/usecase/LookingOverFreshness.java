package org.comity.profiles.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Freshness.Light;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateFact;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Looks over all States: how fresh what is said of each is. Asks no database.
public class LookingOverFreshness {

    /// One State.
    ///
    /// @param worst of its rows; empty where nothing is said of it
    /// @param counts rows for each light; a light no row has is absent
    public record Line(Country country, String name, Optional<Light> worst, Map<Light, Integer> counts, int revision) {

        public Line {
            counts = Map.copyOf(counts);
        }

        public int count(Light light) {
            return counts.getOrDefault(light, 0);
        }
    }

    private final LegalProfiles profiles;
    private final CurrentFacts facts;
    private final StateNames names;
    private final Clock clock;

    public LookingOverFreshness(LegalProfiles profiles, CurrentFacts facts, StateNames names, Clock clock) {
        this.profiles = profiles;
        this.facts = facts;
        this.names = names;
        this.clock = clock;
    }

    /// Every State, by name.
    public List<Line> look(Language language) {
        var today = LocalDate.now(clock);
        return facts.now().states().stream()
                .map(StateFact::country)
                .sorted(names.order(language))
                .map(country -> line(country, names.name(country, language), today))
                .toList();
    }

    private Line line(Country country, String name, LocalDate today) {
        var profile = profiles.of(country);
        var counts = new EnumMap<Light, Integer>(Light.class);
        profile.stream()
                .flatMap(known -> known.freshness(today))
                .forEach(freshness -> counts.merge(freshness.light(), 1, Integer::sum));
        var worst = counts.keySet().stream().max(Comparator.comparingInt(LookingOverFreshness::weight));
        return new Line(
                country, name, worst, counts, profile.map(Profile::revision).orElse(0));
    }

    /// Overdue weighs most; what nobody confirmed weighs more than what will be due.
    private static int weight(Light light) {
        return switch (light) {
            case GREEN -> 0;
            case AMBER -> 1;
            case UNCONFIRMED -> 2;
            case RED -> 3;
        };
    }
}

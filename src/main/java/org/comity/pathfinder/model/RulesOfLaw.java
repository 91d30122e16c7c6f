package org.comity.pathfinder.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.pathfinder.Measure;
import org.comity.vocabulary.ArticleRef;

/// All rules of the Convention and of its Second Protocol that the engine knows, for whoever wants to read them.
public final class RulesOfLaw {

    private RulesOfLaw() {}

    /// Every paragraph that an answer about a measure may cite.
    public static Set<ArticleRef> provisionsOf(Measure measure) {
        return MeasuresByNeed.ofConventionAndProtocol()
                .filter(law -> law.measure().equals(measure))
                .flatMap(MeasureLaw::provisions)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Measures in the order of their articles, each once.
    public static List<Measure> measures() {
        return MeasuresByNeed.ofConventionAndProtocol()
                .map(MeasureLaw::measure)
                .distinct()
                .sorted(Comparator.comparingInt(Measure.OF_THE_CONVENTION_AND_PROTOCOL::indexOf))
                .toList();
    }

    /// The rules of a measure, those that can close the path first.
    public static Stream<Rule> rulesOf(Measure measure) {
        return MeasuresByNeed.ofConventionAndProtocol()
                .filter(law -> law.measure().equals(measure))
                .flatMap(MeasureLaw::rules)
                .distinct();
    }
}

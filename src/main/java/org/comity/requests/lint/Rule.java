package org.comity.requests.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.requests.model.Field;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.ArticleRef;

/// One rule of the lint: what it says, how much it weighs, of which measures it speaks, and when.
///
/// @param key its message, below `requests.lint.`
/// @param measures empty for all
/// @param check where it applies in a draft; nowhere, when there is nothing to say
record Rule(String key, Weight weight, Set<RequestedMeasure> measures, Function<Draft, Stream<Hit>> check) {

    /// A place to which a rule applies.
    ///
    /// @param basis empty for the provision that the place serves in the measure
    record Hit(Place at, Optional<ArticleRef> basis, List<Argument> arguments, Optional<Finding.Fact> fact) {

        static Hit at(Place place) {
            return new Hit(place, Optional.empty(), List.of(), Optional.empty());
        }

        static Hit at(Field field) {
            return at(new Place.InField(field));
        }

        Hit citing(ArticleRef provision) {
            return new Hit(at, Optional.of(provision), arguments, fact);
        }

        /// @param provision of the Convention; of another treaty with its number
        Hit citing(String provision) {
            return citing(provision.contains(" ") ? ArticleRef.parse(provision) : ArticleRef.convention(provision));
        }

        Hit naming(Argument... named) {
            return new Hit(at, basis, List.of(named), fact);
        }

        Hit restingOn(Finding.Fact row) {
            return new Hit(at, basis, arguments, Optional.of(row));
        }
    }

    static Rule refused(String key, Function<Draft, Stream<Hit>> check) {
        return new Rule(key, Weight.WILL_BE_REFUSED, Set.of(), check);
    }

    static Rule comesBack(String key, Function<Draft, Stream<Hit>> check) {
        return new Rule(key, Weight.WILL_COME_BACK, Set.of(), check);
    }

    static Rule advice(String key, Function<Draft, Stream<Hit>> check) {
        return new Rule(key, Weight.ADVICE, Set.of(), check);
    }

    /// The same, of some measures alone.
    Rule of(RequestedMeasure... some) {
        return new Rule(key, weight, Set.copyOf(Arrays.asList(some)), check);
    }

    /// Applies to a field that the form of the measure asks for, when something holds.
    static Function<Draft, Stream<Hit>> at(Field field, Predicate<Draft> holds) {
        return draft -> draft.asks(field) && holds.test(draft) ? Stream.of(Hit.at(field)) : Stream.of();
    }

    Stream<Remark> remarks(Draft draft) {
        return measures.isEmpty() || measures.contains(draft.measure())
                ? check.apply(draft).map(hit -> remark(hit, draft))
                : Stream.of();
    }

    private Remark remark(Hit hit, Draft draft) {
        return new Remark(
                weight, key, hit.basis().orElseGet(() -> draft.basis(hit.at())), hit.at(), hit.arguments(), hit.fact());
    }
}

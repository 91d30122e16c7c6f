package org.comity.search.store;

import java.util.List;
import java.util.Optional;
import org.comity.search.Kind;
import org.comity.search.model.Wanted;
import org.comity.search.store.EntryIndex.Filter;
import org.comity.vocabulary.ArticleRef;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/// What is wanted as a predicate: which documents fit, and which fit best. A title that is what was typed comes first,
/// then a provision that was asked for, then titles, then texts.
final class Question {

    private static final float WHOLE_TITLE = 120;
    private static final float VERY_PROVISION = 40;
    private static final float OF_THE_CONVENTION = 5;
    private static final float A_RULE = 8;
    private static final float RULE_BEFORE_LAW = 2;
    private static final float TITLE = 4;
    private static final float PHRASE = 2;

    private final SearchPredicateFactory f;
    private final Wanted wanted;

    Question(SearchPredicateFactory f, Wanted wanted) {
        this.f = f;
        this.wanted = wanted;
    }

    SearchPredicate predicate(boolean every, Filter filter) {
        var all = f.bool();
        var some = f.bool();
        var words = wanted.words();
        var noneNeeded = words.stream().noneMatch(Wanted.Word::needed);
        for (var word : words) {
            var reading = word(word);
            if (every && (word.needed() || noneNeeded)) {
                all.must(reading);
            } else if (every) {
                all.should(reading);
            } else {
                some.should(reading);
            }
        }
        for (var phrase : wanted.phrases()) {
            if (every) {
                all.must(phrase(phrase));
            } else {
                some.should(phrase(phrase));
            }
        }
        for (var provision : wanted.provisions()) {
            all.must(provision(provision));
        }
        if (!every && !(words.isEmpty() && wanted.phrases().isEmpty())) {
            all.must(some.minimumShouldMatchNumber(1));
        }
        if (!wanted.whole().isEmpty()) {
            all.should(f.match()
                    .field("names")
                    .matching(wanted.whole())
                    .constantScore()
                    .boost(WHOLE_TITLE));
        }
        all.should(ruleFirst());
        narrow("kind", filter.kind()).ifPresent(all::filter);
        narrow("states", filter.state()).ifPresent(all::filter);
        narrow("languages", filter.language()).ifPresent(all::filter);
        return all.toPredicate();
    }

    /// Of what says the same, the Convention comes before the law of one State.
    private PredicateFinalStep ruleFirst() {
        return f.match()
                .field("kind")
                .matching(Kind.RULE.written())
                .constantScore()
                .boost(RULE_BEFORE_LAW);
    }

    private Optional<PredicateFinalStep> narrow(String field, Optional<String> value) {
        return value.map(chosen -> f.match().field(field).matching(chosen));
    }

    /// Any of its readings.
    private PredicateFinalStep word(Wanted.Word word) {
        if (word.readings().isEmpty()) {
            return f.matchNone();
        }
        var alone = word.readings().stream()
                .filter(reading -> reading.size() == 1)
                .map(List::getFirst)
                .toList();
        var any = f.bool();
        if (!alone.isEmpty()) {
            any.should(words(String.join(" ", alone)));
        }
        word.readings().stream().filter(reading -> reading.size() > 1).forEach(reading -> {
            var parts = f.bool();
            reading.forEach(part -> parts.must(words(part)));
            any.should(parts);
        });
        return any.minimumShouldMatchNumber(1);
    }

    private PredicateFinalStep words(String line) {
        return f.match().field("title").boost(TITLE).field("text").matching(line);
    }

    private PredicateFinalStep phrase(List<String> phrase) {
        return f.phrase()
                .field("title")
                .boost(TITLE)
                .field("text")
                .matching(String.join(" ", phrase))
                .boost(PHRASE);
    }

    /// It is about the provision, or speaks of it or of a part of it. Whoever types nothing else wants the provision
    /// itself; with other words, what says something of both.
    private PredicateFinalStep provision(String key) {
        var convention = key.contains(" ") ? key : ArticleRef.CONVENTION + " " + key;
        var any = f.bool()
                .must(f.match().field("articles").matching(key).constantScore())
                .should(f.match()
                        .field("articles")
                        .matching(convention)
                        .constantScore()
                        .boost(OF_THE_CONVENTION));
        return wanted.words().isEmpty() && wanted.phrases().isEmpty()
                ? any.should(f.match()
                                .field("about")
                                .matching(key)
                                .constantScore()
                                .boost(VERY_PROVISION))
                        .should(f.match()
                                .field("kind")
                                .matching(Kind.RULE.written())
                                .constantScore()
                                .boost(A_RULE))
                : any;
    }
}

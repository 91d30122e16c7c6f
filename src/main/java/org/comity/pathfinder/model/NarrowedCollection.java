package org.comity.pathfinder.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.treaties.DeclarationFact;
import org.comity.vocabulary.ArticleRef;

/// A Party may have reserved to collect traffic data in real time for some offences only (14(3)(a)), or not inside
/// closed networks (14(3)(b)): then it assists no further (33(2)).
record NarrowedCollection() implements Rule {

    private static final ArticleRef RESERVATION = ArticleRef.convention("14(3)");

    /// As States write it: `14(3)(a)` says more than `14(3)`.
    private static final List<ArticleRef> LETTERS =
            List.of(ArticleRef.convention("14(3)(a)"), ArticleRef.convention("14(3)(b)"), RESERVATION);

    private static final Finding NONE =
            Finding.supports("33(2)", "narrowed.none").about(Topic.SCOPE).naming(Blank.REQUESTED);
    private static final Finding UNKNOWN =
            Finding.unknown("14(3)", "narrowed.unknown").about(Topic.SCOPE).naming(Blank.REQUESTED);
    private static final Finding NARROWED = narrowed("narrowed");
    private static final Finding UNREAD = narrowed("narrowed.unread");

    @Override
    public List<Finding> findings(Situation situation) {
        return situation.to().remembered(this, NarrowedCollection::of);
    }

    private static List<Finding> of(StateOnDay state) {
        var reserved = state.reservations(RESERVATION);
        if (!reserved.isEmpty()) {
            return reserved.stream().map(row -> narrowed(state, row)).toList();
        }
        return List.of((state.gaps(ArticleRef.CONVENTION).reservations() ? UNKNOWN : NONE)
                .naming(state.named())
                .restingOn(state.country(), state.source(ArticleRef.CONVENTION)));
    }

    private static Finding narrowed(StateOnDay state, DeclarationFact row) {
        return (row.incomplete() ? UNREAD : NARROWED)
                .citing(within(row))
                .naming(state.named(), new Argument.Words(row.effect()))
                .restingOn(row.country(), row.source());
    }

    private static Finding narrowed(String key) {
        return Finding.warns("14(3)", key).about(Topic.SCOPE).naming(Blank.REQUESTED, Blank.WORDS);
    }

    private static ArticleRef within(DeclarationFact row) {
        return LETTERS.stream().filter(row.articles()::contains).findFirst().orElse(RESERVATION);
    }

    @Override
    public List<Finding> sayings() {
        return Stream.concat(
                        Stream.of(NONE, UNKNOWN),
                        LETTERS.stream().flatMap(letter -> Stream.of(NARROWED.citing(letter), UNREAD.citing(letter))))
                .toList();
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.RESERVATIONS);
    }
}

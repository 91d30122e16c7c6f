package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.StateFact;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.Country;

/// Asks a question for every ordered pair of States, on as many threads as there are processors: one engine for each.
final class Pairs {

    /// What is done with an answer; must not mind to be called by several threads.
    interface Look {
        void at(FindingPaths engine, Question question, Answer answer);
    }

    private final TreatyFacts facts;
    private final List<Country> states;
    private final ThreadLocal<FindingPaths> engines;

    Pairs(TreatyFacts facts) {
        this.facts = facts;
        this.states = facts.states().stream().map(StateFact::country).toList();
        this.engines = ThreadLocal.withInitial(() -> new FindingPaths(this.facts));
    }

    void ask(Need need, Circumstances circumstances, LocalDate day, Look look) {
        states.parallelStream().forEach(from -> {
            var engine = engines.get();
            for (var to : states) {
                if (!from.equals(to)) {
                    var question = Question.between(from, to, need, circumstances, day);
                    look.at(engine, question, engine.find(question));
                }
            }
        });
    }
}

package org.comity.pathfinder;

import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.CurrentFacts;

/// Answers questions from the facts in use at that moment. The front door for other modules.
public class Paths {

    private final CurrentFacts facts;

    public Paths(CurrentFacts facts) {
        this.facts = facts;
    }

    /// Every path for a question, best first. Asks no database; harmless to repeat.
    public Answer answer(Question question) {
        return new FindingPaths(facts.now()).find(question);
    }
}

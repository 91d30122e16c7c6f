package org.comity.pathfinder;

import org.comity.pathfinder.usecase.Engines;

/// Answers questions from the law in use at that moment. The front door for other modules.
public class Paths {

    private final CurrentLaw law;
    private final Engines engines = new Engines();

    public Paths(CurrentLaw law) {
        this.law = law;
    }

    /// Every path for a question, best first. Asks no database; harmless to repeat.
    public Answer answer(Question question) {
        return engines.find(law.now(), question);
    }
}

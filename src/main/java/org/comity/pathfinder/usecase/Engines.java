package org.comity.pathfinder.usecase;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.KnownLaw;
import org.comity.pathfinder.Question;

/// Engines that wait for the next question with what they learnt from the last: no more than the machine can use at
/// once. One that was made for an older state of the law is let go.
public final class Engines {

    private final BlockingQueue<FindingPaths> idle =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    /// Any number of threads may ask; each has an engine to itself.
    public Answer find(KnownLaw law, Question question) {
        var waiting = idle.poll();
        var engine = waiting != null && waiting.over(law) ? waiting : new FindingPaths(law);
        var answer = engine.find(question);
        idle.offer(engine);
        return answer;
    }
}

package org.comity.exercises.model;

import java.util.List;
import org.comity.vocabulary.ArticleRef;

/// Something a good request has, worth points: all of them when it was there at the first submission, half when it came
/// later.
///
/// @param when it is there
/// @param what it is called
/// @param law what the provision asks for, and why
public record Criterion(String id, ArticleRef article, int points, List<Condition> when, Said what, Said law) {

    public Criterion {
        when = List.copyOf(when);
    }

    boolean met(Situation situation) {
        return Condition.all(when, situation);
    }
}

package org.comity.exercises;

import java.util.Optional;
import java.util.Set;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Language;

/// Exercises for those who learn: each person has their own, and sees nobody else's.
public interface Exercises {

    /// Which there are, such as `first-preservation-request`.
    Set<String> scenarios();

    /// Begins an exercise; one that goes on already is gone on with.
    ///
    /// @param language in which the other side writes
    /// @return the draft or the request; the page of the exercise where it cannot be begun now
    /// @throws IllegalArgumentException for a scenario there is not, and for somebody who may not use exercises
    Address begin(PersonId learner, String scenario, Language language);

    /// The same with the other side writing English.
    default Address begin(PersonId learner, String scenario) {
        return begin(learner, scenario, Language.ENGLISH);
    }

    /// The best of those the person finished; empty until one is.
    Optional<Outcome> outcome(PersonId learner, String scenario);
}

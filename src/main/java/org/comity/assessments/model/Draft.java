package org.comity.assessments.model;

import java.util.Map;
import java.util.Set;
import org.comity.identity.PersonId;

/// What the people of a State have written so far.
///
/// @param answers by question; none for what nobody answered
/// @param newest the highest number of an answer that is in it; 0 for none
/// @param writers who wrote of it since it was last submitted
public record Draft(Map<String, String> answers, long newest, Set<PersonId> writers) {

    public Draft {
        answers = Map.copyOf(answers);
        writers = Set.copyOf(writers);
    }
}

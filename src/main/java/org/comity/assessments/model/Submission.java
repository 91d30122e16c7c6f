package org.comity.assessments.model;

import java.time.Instant;
import java.util.Map;
import org.comity.vocabulary.Country;

/// What a State said at one moment.
///
/// @param answers by question
/// @param consents whether everyone may read it once the assessment is published
/// @param through the highest number of a draft's answer that is in it
public record Submission(Country state, Map<String, String> answers, boolean consents, long through, Instant at) {

    public Submission {
        answers = Map.copyOf(answers);
    }
}

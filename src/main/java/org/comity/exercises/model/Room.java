package org.comity.exercises.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.exercises.Outcome;
import org.comity.identity.PersonId;
import org.comity.requests.RequestId;
import org.comity.vocabulary.Language;

/// One exercise of one person.
///
/// @param request it is played with
/// @param language in which the script writes
/// @param first what was there at the first submission; empty until then
/// @param last what was there at the end
/// @param outcome empty until it is finished
/// @param left it was ended or cleared: nobody opens it any more
public record Room(
        RequestId request,
        PersonId learner,
        String scenario,
        Language language,
        Instant begun,
        Optional<List<String>> first,
        List<String> last,
        Optional<Outcome> outcome,
        boolean left) {

    public Room {
        last = List.copyOf(last);
    }
}

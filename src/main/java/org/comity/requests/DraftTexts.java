package org.comity.requests;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.requests.model.Field;
import org.comity.vocabulary.Sensitive;

/// Adds words to a field of a draft, as its own page does: the writer is remembered as one.
public interface DraftTexts {

    /// What came of it.
    enum Result {
        ADDED,
        /// With these words the field would hold more than it may.
        TOO_LONG,
        /// The field does not hold such words.
        NOT_FITTING,
        /// There is no such draft, or not for this officer.
        NOT_FOUND
    }

    /// The fields of a draft that take words; empty for whoever may not write it.
    Optional<List<Field>> fields(RequestId id, Officer writer);

    Result add(RequestId id, Officer writer, Field field, Sensitive<String> words);
}

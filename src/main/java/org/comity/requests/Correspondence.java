package org.comity.requests;

import java.util.List;
import java.util.UUID;

/// What was written about a request beside what the request itself says: questions and answers, conditions,
/// reasons, letters, notes. For a module that keeps a projection of its own, and nobody's reading: what a person
/// is shown is asked of [Requests], under the policy. Nothing of exercises, and nothing once the key of the case is
/// destroyed.
public interface Correspondence {

    /// All of it, in no order that matters.
    List<Passage> of(RequestId id);

    /// What was written under one entry of the record: see [RequestEvent.Written].
    List<Passage> at(RequestId id, UUID entry);
}

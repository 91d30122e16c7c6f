package org.comity.pathfinder;

import java.util.List;
import java.util.Set;
import org.comity.identity.Person;
import org.comity.vocabulary.Country;

/// What came of earlier requests: experience, never law. It closes no path and opens none.
public interface PastOutcomes {

    /// What somebody may be told of requests to some States: of their own authority's in full, of others' only where
    /// enough were sent by enough. Nothing for whoever may not know of requests at all.
    List<PastOutcome> towards(Set<Country> states, Person reader);
}

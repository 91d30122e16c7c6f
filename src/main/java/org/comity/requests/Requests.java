package org.comity.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Officer;

/// What an officer can see of requests. Whatever is not theirs does not exist for them.
public interface Requests {

    /// A request with all that happened to it, as this officer's side may see it; empty as well when it is another
    /// authority's, or is for those alone who work on it, so that nobody learns of its existence.
    Optional<RequestReading> read(RequestId id, Officer reader);

    /// What the officer's authority sent and received, as far as the officer may read it, at most 200, the
    /// newest change first.
    List<RequestSummary> list(Officer reader);

    /// The requests of one case that the officer may read, at most 50, in the order in which they were begun;
    /// empty where there is only one.
    ///
    /// @param chain as their origins name it
    List<RequestSummary> ofCase(UUID chain, Officer reader);

    /// The lines of these requests, at most 200: those that the officer may read, in the order asked.
    List<RequestSummary> lines(List<RequestId> ids, Officer reader);

    /// Requests under TLP:RED that reached the officer's authority and that the officer does not work on, at most 200.
    List<Envelope> envelopes(Officer reader);

    /// Which those are, and nothing of them: no reading is noted.
    Set<RequestId> enveloped(Officer reader);
}

package org.comity.clocks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.TimeLimit;

/// The clocks an officer can see: those of requests that they can read.
public interface Clocks {

    /// The clocks of one request, the nearest end first, ended ones last; none for whoever cannot read the request.
    List<TimeLimit> of(RequestId request, Officer reader);

    /// When the nearest counting clock of each of these requests ends, for a module that keeps a projection: nobody is
    /// shown it without being asked whether they read the request.
    Map<RequestId, NearestEnd> nearest(Collection<RequestId> requests);

    /// What is due across all requests of the officer's authority; empty for those whom the policy gives none.
    Optional<DueBoard> due(Officer reader);
}

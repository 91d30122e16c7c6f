package org.comity.clocks;

import java.util.Collection;
import java.util.Set;
import org.comity.identity.Officer;
import org.comity.requests.CaseCircle;
import org.comity.requests.CaseCircles;
import org.comity.requests.RequestId;

/// Requests at their edge: everybody of both authorities may hear of them.
final class OpenCircles implements CaseCircles {

    @Override
    public CaseCircle of(RequestId id) {
        return new CaseCircle(false, Set.of());
    }

    @Override
    public Set<RequestId> readable(Collection<RequestId> asked, Officer reader) {
        return Set.copyOf(asked);
    }

    @Override
    public Set<RequestId> workedOn(Officer reader) {
        return Set.of();
    }
}

package org.comity.requests;

import java.util.Collection;
import java.util.Set;
import org.comity.identity.Officer;

/// Who may know of requests, asked by modules that know them by name only. Nothing is said of what they say, so no
/// reading is noted.
public interface CaseCircles {

    /// Requests asked about at once, at most.
    int MOST = 500;

    CaseCircle of(RequestId id);

    /// Those of these requests that an officer can read right now.
    Set<RequestId> readable(Collection<RequestId> asked, Officer reader);

    /// The requests an officer works on and can read, the newest change first, at most [#MOST].
    Set<RequestId> workedOn(Officer reader);
}

package org.comity.requests;

import java.util.List;
import org.comity.identity.Officer;

/// What must be done about a request by when, for its page. Carried out by the module that runs the clocks.
@FunctionalInterface
public interface TimeLimits {

    /// Beside the clock of preservation itself, which the request shows on its own.
    List<TimeLimit> of(RequestId id, Officer reader);
}

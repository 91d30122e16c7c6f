package org.comity.requests;

import java.time.Instant;
import org.comity.identity.AuthorityId;
import org.comity.requests.model.Act;

/// What other modules may learn about a request: that something happened, never what was said.
public sealed interface RequestEvent {

    RequestId id();

    /// An act moved the request along its lifecycle.
    record Moved(RequestId id, Act act, AuthorityId requesting, AuthorityId requested, Instant at)
            implements RequestEvent {}
}

package org.comity.requests;

import java.util.Optional;

/// Hears that the decision is there for which data stayed preserved (Article 29(7)): from the module that runs the
/// clocks, which learns of it from the request that is decided, or from whoever notes it by hand.
@FunctionalInterface
public interface PreservedForDecision {

    /// The preservation is open-ended no longer: it ends with its own last day, and no decision shortens it. Called in
    /// the transaction of the decision.
    ///
    /// @return the reference of another request for assistance about the same data that arrived and is not decided:
    ///     then they stay preserved for that one, and nothing changes; empty otherwise
    Optional<String> decided(RequestId preservation);
}

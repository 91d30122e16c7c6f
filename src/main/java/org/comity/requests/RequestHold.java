package org.comity.requests;

/// Holds a request against others until the transaction ends, as every act on it does before all else. A module that
/// changes what belongs to a request on its own account takes this hold first too: then all take their locks in one
/// order, and two at the same moment wait for each other and neither fails.
@FunctionalInterface
public interface RequestHold {

    /// Called in the transaction of the change. Nothing happens for a request that is not there.
    void hold(RequestId request);
}

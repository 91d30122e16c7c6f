package org.comity.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to requests before somebody listened: the same events again, for whoever began to count later.
public interface PastRequests {

    /// Requests that were sent, without exercises, in the order of their ids.
    ///
    /// @param after the last one that was looked at; null to begin
    /// @return at most `most`; fewer only at the end
    List<RequestId> sent(@Nullable RequestId after, int most);

    /// What happened to one of them so far, in order, from its sending on. The request is held against
    /// other acts until the transaction ends, so that nothing happens between hearing of the past and
    /// listening.
    ///
    /// Where the key of the case is destroyed, neither category nor offence nor ground are known any more.
    List<RequestEvent.InFigures> story(RequestId request);
}

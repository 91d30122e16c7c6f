package org.comity.events;

import java.util.List;
import java.util.Optional;

/// Every event, from memory: what this node publishes is seen at once, what another node publishes within seconds.
public interface Events {

    /// Drafts too.
    Optional<Event> find(EventId id);

    /// Those everyone may see, by when they begin.
    List<Event> shown();
}

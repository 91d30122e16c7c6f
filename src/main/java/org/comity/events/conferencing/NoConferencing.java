package org.comity.events.conferencing;

import java.net.URI;
import java.util.Optional;
import org.comity.events.Conferencing;
import org.comity.events.EventId;

/// No server of the node's own: rooms are addresses that editors write.
public final class NoConferencing implements Conferencing {

    @Override
    public boolean there() {
        return false;
    }

    @Override
    public Optional<URI> enter(EventId event, String language, String title, String name, boolean leads) {
        return Optional.empty();
    }
}

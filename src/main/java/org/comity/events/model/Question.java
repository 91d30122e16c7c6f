package org.comity.events.model;

import java.time.Instant;
import java.util.UUID;

/// A question sent before an event. Editors see what is asked, and not who asks.
public record Question(UUID id, String text, State state, Instant at) {

    public enum State {
        WAITING,
        /// The speakers get it.
        TAKEN,
        DECLINED
    }
}

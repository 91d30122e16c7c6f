package org.comity.cyberviolence;

import java.time.Instant;

/// What other modules may learn, published in the transaction in which it happens.
public sealed interface CyberviolenceEvent {

    /// Somebody outside told of a newer development, which waits for the secretariat. Never what it says.
    record Told(Instant at) implements CyberviolenceEvent {}
}

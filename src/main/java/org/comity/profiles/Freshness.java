package org.comity.profiles;

import java.time.LocalDate;
import java.util.Optional;

/// How long ago somebody answered for something, and until when it should be looked at again: once a year.
///
/// @param last empty where nobody has answered for it on this node
/// @param due the day of the next review; empty where nobody has answered for it
public record Freshness(Light light, Optional<Verification> last, Optional<LocalDate> due) {

    public enum Light {
        GREEN,
        /// The review is due soon.
        AMBER,
        /// The review is overdue.
        RED,
        /// It rests on public sources alone.
        UNCONFIRMED
    }
}

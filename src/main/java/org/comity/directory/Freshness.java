package org.comity.directory;

import java.time.Instant;
import java.util.Optional;

/// How long ago the authority itself said that its listing is right.
///
/// @param attestedAt empty when it never did
/// @param due until when it should again; empty where nobody keeps the listing
public record Freshness(Light light, Optional<Instant> attestedAt, Optional<Instant> due) {

    public enum Light {
        GREEN,
        /// It is due soon, or not yet said for the first time.
        AMBER,
        /// It is overdue: another way is shown beside it.
        RED,
        /// Nobody of the authority is enrolled here: what is said rests on public sources.
        UNKEPT
    }
}

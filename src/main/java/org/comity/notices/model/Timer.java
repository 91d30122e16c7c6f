package org.comity.notices.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be told at a time, unless it is called off before.
///
/// @param subject a request; for [What#KEY_ENDS] a person
/// @param deadline what the notice will name as the end
public record Timer(
        UUID subject, What what, Instant due, @Nullable Instant deadline) {

    public enum What {
        /// Nobody acknowledged an urgent request: whoever is on duty is told.
        ACKNOWLEDGEMENT_ON_DUTY,
        /// Nobody acknowledged the request: its authority's own people are told.
        ACKNOWLEDGEMENT,
        /// They did not either.
        ACKNOWLEDGEMENT_AGAIN,
        KEY_ENDS
    }
}

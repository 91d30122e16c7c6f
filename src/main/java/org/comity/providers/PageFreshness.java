package org.comity.providers;

import java.time.Instant;
import java.util.Optional;

/// How long ago a provider said that the page it keeps is right.
///
/// @param confirmedAt empty when it never did
/// @param due until when it should again
public record PageFreshness(Light light, Optional<Instant> confirmedAt, Instant due) {

    public enum Light {
        GREEN,
        /// It is due soon, or not yet said for the first time.
        AMBER,
        /// It is overdue.
        RED
    }

    public static PageFreshness of(KeptPage page, ProvidersSettings settings, Instant now) {
        var confirmed = page.confirmedAt();
        var due = confirmed
                .map(moment -> ProvidersSettings.after(moment, settings.confirmEvery()))
                .orElseGet(() -> ProvidersSettings.after(page.since(), settings.firstWithin()));
        return new PageFreshness(light(confirmed, due, settings, now), confirmed, due);
    }

    private static Light light(Optional<Instant> confirmed, Instant due, ProvidersSettings settings, Instant now) {
        if (!now.isBefore(due)) {
            return Light.RED;
        }
        var warned = confirmed.isEmpty() || !now.isBefore(ProvidersSettings.before(due, settings.warnBefore()));
        return warned ? Light.AMBER : Light.GREEN;
    }
}

package org.comity.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long people have, and what keys are asked for.
///
/// @param applicationStep after how long an application or a recovery ends by itself when nobody does the next step
/// @param recoveryWait how long whoever holds an old key can object before a recovery goes on
/// @param keepEndedApplications how long what somebody wrote to join or to recover is kept after that ended
@ConfigurationProperties("comity.identity")
public record IdentitySettings(
        @DefaultValue("14d") Duration applicationStep,
        @DefaultValue("72h") Duration recoveryWait,
        @DefaultValue("180d") Duration keepEndedApplications) {

    /// @throws IllegalArgumentException for a time of nothing
    public IdentitySettings {
        mustBePositive(applicationStep, "application-step");
        mustBePositive(recoveryWait, "recovery-wait");
        mustBePositive(keepEndedApplications, "keep-ended-applications");
    }

    private static void mustBePositive(Duration time, String name) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("comity.identity." + name + " must be longer than nothing");
        }
    }
}

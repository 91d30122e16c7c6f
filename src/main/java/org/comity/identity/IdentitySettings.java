package org.comity.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long people have, and what keys are asked for.
///
/// @param applicationStep after how long an application ends by itself when nobody does the next step
@ConfigurationProperties("comity.identity")
public record IdentitySettings(@DefaultValue("14d") Duration applicationStep) {

    /// @throws IllegalArgumentException for a time of nothing
    public IdentitySettings {
        if (!applicationStep.isPositive()) {
            throw new IllegalArgumentException("comity.identity.application-step must be longer than nothing");
        }
    }
}

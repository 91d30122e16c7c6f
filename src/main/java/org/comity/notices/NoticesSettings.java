package org.comity.notices;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.notices.*`.
///
/// @param onDutyAfter after how long an urgent request that nobody acknowledges is told to whoever is on duty
/// @param escalateUrgentAfter after how long an urgent request that nobody acknowledges is told to others
/// @param escalateAfter the same for any other request
/// @param smtp the mail server; null for none: then people are told in the application only
@ConfigurationProperties("comity.notices")
public record NoticesSettings(
        @DefaultValue("10m") Duration onDutyAfter,
        @DefaultValue("30m") Duration escalateUrgentAfter,
        @DefaultValue("24h") Duration escalateAfter,
        @Nullable SmtpSettings smtp) {

    /// @throws IllegalArgumentException for a time of nothing
    public NoticesSettings {
        if (!onDutyAfter.isPositive() || !escalateUrgentAfter.isPositive() || !escalateAfter.isPositive()) {
            throw new IllegalArgumentException("Every time of comity.notices must be longer than nothing");
        }
    }

    public Duration escalateAfter(boolean urgent) {
        return urgent ? escalateUrgentAfter : escalateAfter;
    }

    public boolean byMail() {
        return smtp != null;
    }
}

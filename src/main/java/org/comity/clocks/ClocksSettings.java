package org.comity.clocks;

import java.time.Duration;
import java.util.List;
import org.comity.clocks.model.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.clocks.*`: times that no treaty sets. They are shown as policy, not as law.
///
/// @param emergency within what time an emergency (Articles 9 and 10 of the Second Protocol) is to be answered
/// @param remindConfirmation how often whoever used urgent means is reminded of a formal confirmation (Article 25(3))
/// @param remindReasons how often whoever postponed is reminded to go on, or to refuse with reasons (Article 27(7))
/// @param remindOutcome how often whoever prosecutes instead of extraditing is reminded to report (Article 24(6))
@ConfigurationProperties("comity.clocks")
public record ClocksSettings(
        @DefaultValue("8h") Duration emergency,
        @DefaultValue("14d") Duration remindConfirmation,
        @DefaultValue("30d") Duration remindReasons,
        @DefaultValue("90d") Duration remindOutcome) {

    /// @throws IllegalArgumentException for a time of nothing, and for reminders more often than once a day
    public ClocksSettings {
        if (!emergency.isPositive()) {
            throw new IllegalArgumentException("comity.clocks.emergency must be longer than nothing");
        }
        for (var period : List.of(remindConfirmation, remindReasons, remindOutcome)) {
            if (period.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("Reminders of comity.clocks come once a day at most");
            }
        }
    }

    Policy policy() {
        return new Policy(emergency, remindConfirmation, remindReasons, remindOutcome);
    }
}

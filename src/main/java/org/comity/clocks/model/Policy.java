package org.comity.clocks.model;

import java.time.Duration;
import org.comity.clocks.ClockKind;

/// Times that no treaty sets.
///
/// @param emergency the service level of clock C7
/// @param confirmation how often clock C8 reminds
/// @param reasons how often clock C9 reminds
/// @param outcome how often clock C10 reminds
public record Policy(Duration emergency, Duration confirmation, Duration reasons, Duration outcome) {

    Duration reminder(ClockKind kind) {
        return switch (kind) {
            case FORMAL_CONFIRMATION -> confirmation;
            case REASONS -> reasons;
            case OUTCOME_REPORT -> outcome;
            case PRESERVED,
                    UNTIL_DECISION,
                    DOMESTIC_ORDER,
                    ORDER_TO_PROVIDER,
                    SERVING_THE_ORDER,
                    RETURN_OF_SUBSCRIBER_DATA,
                    RETURN_OF_TRAFFIC_DATA,
                    EMERGENCY_DISCLOSURE,
                    EMERGENCY_ASSISTANCE -> throw new IllegalArgumentException(kind + " does not remind");
        };
    }
}

package org.comity.clocks.usecase;

import java.time.Instant;
import org.comity.clocks.ClockEvent;
import org.comity.clocks.ClockKind;
import org.comity.clocks.model.CaseClock;
import org.comity.clocks.model.Schedule;
import org.comity.clocks.store.ClockStore;
import org.comity.requests.PreservedForDecision;
import org.comity.requests.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Article 29(7): the request for assistance is decided for which data stayed preserved. C2 ends, unless another
/// request about the same data waits for its decision; C1 runs on to its own last day, for preservation is for no less
/// than sixty days in any case, and ends at once where that day is over.
public class HearingDecision {

    private final PreservedForDecision preservations;
    private final ClockStore clocks;
    private final Schedule schedule;
    private final ApplicationEventPublisher events;

    public HearingDecision(
            PreservedForDecision preservations,
            ClockStore clocks,
            Schedule schedule,
            ApplicationEventPublisher events) {
        this.preservations = preservations;
        this.clocks = clocks;
        this.schedule = schedule;
        this.events = events;
    }

    /// @param preservation the request for it
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(RequestId preservation, Instant at) {
        var another = preservations.decided(preservation);
        for (var clock : clocks.openOf(preservation)) {
            if (another.isEmpty()) {
                keep(clock, after(clock, at));
            } else if (clock.kind() == ClockKind.UNTIL_DECISION) {
                clocks.pend(clock.id(), another.get());
            }
        }
        events.publishEvent(new ClockEvent.Changed(preservation, at));
    }

    private static CaseClock after(CaseClock clock, Instant at) {
        return switch (clock.kind()) {
            case UNTIL_DECISION -> clock.ended(at);
            case PRESERVED -> clock.decided(at);
            case DOMESTIC_ORDER,
                    ORDER_TO_PROVIDER,
                    SERVING_THE_ORDER,
                    RETURN_OF_SUBSCRIBER_DATA,
                    RETURN_OF_TRAFFIC_DATA,
                    EMERGENCY_DISCLOSURE,
                    EMERGENCY_ASSISTANCE,
                    FORMAL_CONFIRMATION,
                    REASONS,
                    OUTCOME_REPORT -> clock;
        };
    }

    private void keep(CaseClock before, CaseClock after) {
        if (!after.equals(before)) {
            clocks.save(after, schedule.first(after));
        }
    }
}

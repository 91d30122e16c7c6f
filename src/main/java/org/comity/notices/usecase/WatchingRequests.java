package org.comity.notices.usecase;

import java.time.Instant;
import java.util.List;
import org.comity.notices.NoticesSettings;
import org.comity.notices.model.Case;
import org.comity.notices.model.Timer;
import org.comity.notices.model.Timer.What;
import org.comity.notices.store.TimerStore;
import org.comity.requests.RequestEvent;

/// Sets and calls off the timers of a request, in the transaction of what happened to it.
public class WatchingRequests {

    private static final List<What> ACKNOWLEDGEMENTS =
            List.of(What.ACKNOWLEDGEMENT_ON_DUTY, What.ACKNOWLEDGEMENT, What.ACKNOWLEDGEMENT_AGAIN);
    /// Warnings of preservations are the clocks’ business; those set before there were clocks are called off with them.
    private static final List<What> CLOCKS = List.of(What.CLOCK_WARNING, What.CLOCK_URGENT);

    private final TimerStore timers;
    private final NoticesSettings settings;

    public WatchingRequests(TimerStore timers, NoticesSettings settings) {
        this.timers = timers;
        this.settings = settings;
    }

    void watch(Case known, RequestEvent.Happened event) {
        switch (event.what()) {
            case ARRIVED -> await(known, event.at());
            case ACKNOWLEDGED, FORWARDED -> timers.callOff(known.request(), ACKNOWLEDGEMENTS);
            case RECALLED, REFUSED -> {
                timers.callOff(known.request(), ACKNOWLEDGEMENTS);
                timers.callOff(known.request(), CLOCKS);
            }
            case EXTENDED, ASSISTANCE_RECORDED, LAPSED -> timers.callOff(known.request(), CLOCKS);
            case CONFIRMED,
                    STARTED,
                    SUBMITTED,
                    RETURNED,
                    APPROVED,
                    SENT,
                    HELD,
                    ASKED,
                    ANSWERED,
                    WARNED,
                    WENT_ON,
                    EXTENSION_ASKED,
                    EXTENSION_DECLINED,
                    DROPPED,
                    BEGUN,
                    CONDITIONS_PROPOSED,
                    CONDITIONS_ACCEPTED,
                    CONDITIONS_DECLINED,
                    POSTPONED,
                    RESUMED,
                    EXECUTED_IN_PART,
                    EXECUTED,
                    DELAY_TOLD,
                    NOT_POSSIBLE,
                    RECEIPT_RECORDED,
                    ANSWER_RECORDED,
                    NON_COOPERATION_RECORDED,
                    EXPIRED,
                    CLOSED,
                    TERMS_ACCEPTED,
                    TERMS_DECLINED,
                    INFORMATION_RELEASED -> {}
        }
    }

    private void await(Case known, Instant arrived) {
        if (known.urgent()) {
            timers.set(new Timer(
                    known.request(), What.ACKNOWLEDGEMENT_ON_DUTY, arrived.plus(settings.onDutyAfter()), null));
        }
        timers.set(new Timer(
                known.request(), What.ACKNOWLEDGEMENT, arrived.plus(settings.escalateAfter(known.urgent())), null));
    }
}

package org.comity.notices.usecase;

import java.time.Instant;
import java.util.List;
import org.comity.notices.NoticesSettings;
import org.comity.notices.model.Case;
import org.comity.notices.model.Timer;
import org.comity.notices.model.Timer.What;
import org.comity.notices.store.TimerStore;
import org.comity.requests.RequestEvent;
import org.jspecify.annotations.Nullable;

/// Sets and calls off the timers of a request, in the transaction of what happened to it.
public class WatchingRequests {

    private static final int WARN_DAYS = 15;
    private static final int URGENT_DAYS = 5;
    private static final List<What> ACKNOWLEDGEMENTS =
            List.of(What.ACKNOWLEDGEMENT_ON_DUTY, What.ACKNOWLEDGEMENT, What.ACKNOWLEDGEMENT_AGAIN);
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
            case ACKNOWLEDGED -> timers.callOff(known.request(), ACKNOWLEDGEMENTS);
            case RECALLED, REFUSED -> {
                timers.callOff(known.request(), ACKNOWLEDGEMENTS);
                timers.callOff(known.request(), CLOCKS);
            }
            case CONFIRMED, EXTENDED -> follow(known, event.clock());
            case ASSISTANCE_RECORDED, LAPSED -> timers.callOff(known.request(), CLOCKS);
            case STARTED,
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
                    DROPPED -> {}
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

    private void follow(Case known, RequestEvent.@Nullable Clock clock) {
        if (clock != null) {
            timers.set(timer(known, What.CLOCK_WARNING, clock, WARN_DAYS));
            timers.set(timer(known, What.CLOCK_URGENT, clock, URGENT_DAYS));
        }
    }

    /// From the first minute of the day on that lies so many days before the last one, where the clock runs.
    private static Timer timer(Case known, What what, RequestEvent.Clock clock, int days) {
        var morning = clock.until().minusDays(days).atStartOfDay(clock.zone()).toInstant();
        return new Timer(known.request(), what, morning, clock.end());
    }
}

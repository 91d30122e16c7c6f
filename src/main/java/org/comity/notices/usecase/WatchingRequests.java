package org.comity.notices.usecase;

import java.time.Instant;
import java.util.List;
import org.comity.identity.Directory;
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

    private final TimerStore timers;
    private final Directory directory;
    private final NoticesSettings settings;

    public WatchingRequests(TimerStore timers, Directory directory, NoticesSettings settings) {
        this.timers = timers;
        this.directory = directory;
        this.settings = settings;
    }

    void watch(Case known, RequestEvent.Happened event) {
        switch (event.what()) {
            case ARRIVED -> await(known, event.at());
            case ACKNOWLEDGED, FORWARDED, RECALLED, REFUSED -> timers.callOff(known.request(), ACKNOWLEDGEMENTS);
            case CONFIRMED,
                    EXTENDED,
                    ASSISTANCE_RECORDED,
                    LAPSED,
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

    /// Of an authority that is known by name only nobody is here to be told: whoever asked sees at the link
    /// that was given whether somebody has acknowledged.
    private void await(Case known, Instant arrived) {
        if (directory.authority(known.requested()).isEmpty()) {
            return;
        }
        if (known.urgent()) {
            timers.set(new Timer(
                    known.request(), What.ACKNOWLEDGEMENT_ON_DUTY, arrived.plus(settings.onDutyAfter()), null));
        }
        timers.set(new Timer(
                known.request(), What.ACKNOWLEDGEMENT, arrived.plus(settings.escalateAfter(known.urgent())), null));
    }
}

package org.comity.requests.usecase;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.PreservationClock.Phase;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.RequestStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends preservations whose last day is over in the requested Party's zone (Article 29(7)), unless a request for
/// assistance about the data waits for its decision. Looks once a minute; what a
/// stopped node missed is done at its next start.
public class LapsingPreservations {

    private static final int AT_ONCE = 100;

    private final RequestStore requests;
    private final Chronicle chronicle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public LapsingPreservations(
            RequestStore requests, Chronicle chronicle, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.chronicle = chronicle;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void lapse() {
        var dayOnTheFirstMeridian =
                clock.instant().atZone(ZoneOffset.ofHours(14)).toLocalDate();
        for (var id : requests.endedBefore(dayOnTheFirstMeridian, AT_ONCE)) {
            transaction.executeWithoutResult(status -> lapse(id));
        }
    }

    private void lapse(RequestId id) {
        var stored = requests.findForChange(id).orElseThrow();
        var clockOfRequest = stored.request().clock();
        var now = clock.instant();
        if (clockOfRequest != null
                && clockOfRequest.phase(now) == Phase.LAPSED
                && stored.request().apply(Act.LAPSE, now) instanceof Transition.Moved(var moved, var edge)) {
            requests.save(moved);
            chronicle.write(moved, stored.caseKey(), edge.act(), Side.NODE, null, Map.of(), Map.of());
        }
    }
}

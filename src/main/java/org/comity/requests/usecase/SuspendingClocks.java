package org.comity.requests.usecase;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.RequestStore;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Article 29(7): once the request for assistance about preserved data has arrived, they stay preserved until it is
/// decided, whichever of the two came first. Nobody need remember to say so: the request of the same case that arrives
/// stops the clock.
public class SuspendingClocks {

    /// What can ask for data that are preserved.
    static final Set<RequestedMeasure> ASSISTANCE = Set.of(
            RequestedMeasure.STORED_DATA,
            RequestedMeasure.ASSISTANCE,
            RequestedMeasure.URGENT_ASSISTANCE,
            RequestedMeasure.EMERGENCY_ASSISTANCE,
            RequestedMeasure.EMERGENCY_DISCLOSURE,
            RequestedMeasure.GIVING_EFFECT);

    private final RequestStore requests;
    private final Chronicle chronicle;

    public SuspendingClocks(RequestStore requests, Chronicle chronicle) {
        this.requests = requests;
        this.chronicle = chronicle;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Happened event) {
        // A clock goes on warning until the other side itself has the request: somebody writes down by hand that
        // assistance was requested, where a call is all there is.
        if (event.reported()) {
            return;
        }
        if (event.what() == Happening.ARRIVED && ASSISTANCE.contains(event.measure())) {
            var preserved = requests.preservedBefore(event.id());
            if (!preserved.isEmpty()) {
                requests.find(event.id())
                        .ifPresent(arrived -> preserved.forEach(one -> suspend(one, arrived.request())));
            }
        }
        if (event.what() == Happening.CONFIRMED) {
            requests.undecidedBeside(event.id(), ASSISTANCE)
                    .flatMap(requests::find)
                    .ifPresent(arrived -> suspend(event.id(), arrived.request()));
        }
    }

    private void suspend(RequestId preserved, Request arrived) {
        var stored = requests.findForChange(preserved).orElseThrow();
        if (stored.request().assistanceArrived(arrived.changedAt()) instanceof Transition.Moved(var moved, var edge)) {
            requests.save(moved);
            var details = Map.of(
                    "reference", arrived.reference(),
                    "sentOn",
                            Objects.requireNonNull(arrived.sentAt())
                                    .atZone(arrived.requested().zone())
                                    .toLocalDate()
                                    .toString());
            chronicle.write(moved, stored.caseKey(), edge.act(), Side.NODE, null, details, Map.of());
        }
    }
}

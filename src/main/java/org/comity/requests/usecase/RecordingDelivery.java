package org.comity.requests.usecase;

import java.util.Map;
import org.comity.exchange.ParcelDelivered;
import org.comity.exchange.ParcelLate;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Side;
import org.comity.requests.model.Status;
import org.comity.requests.model.Transition;
import org.comity.requests.store.RequestStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves a sent request to delivered, in the transaction that records the delivery. A second telling changes nothing.
/// Of one that cannot be delivered it lets others know.
public class RecordingDelivery {

    private final RequestStore requests;
    private final Chronicle chronicle;
    private final ApplicationEventPublisher events;

    public RecordingDelivery(RequestStore requests, Chronicle chronicle, ApplicationEventPublisher events) {
        this.requests = requests;
        this.chronicle = chronicle;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ParcelDelivered delivery) {
        requests.findForChange(new RequestId(delivery.subject())).ifPresent(stored -> {
            if (stored.request().apply(Act.DELIVER, delivery.at()) instanceof Transition.Moved(var moved, var edge)) {
                requests.save(moved);
                chronicle.write(moved, stored.caseKey(), edge.act(), Side.NODE, null, Map.of(), Map.of());
            }
        });
    }

    /// One that was recalled meanwhile waits for nobody.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ParcelLate late) {
        requests.find(new RequestId(late.subject())).ifPresent(stored -> {
            var request = stored.request();
            if (request.status() == Status.SENT) {
                events.publishEvent(new RequestEvent.NotDelivered(
                        request.id(),
                        request.reference(),
                        request.requesting().id(),
                        request.handling() == Handling.RED,
                        request.members(),
                        late.at()));
            }
        });
    }
}

package org.comity.requests.usecase;

import java.util.Map;
import org.comity.exchange.ParcelDelivered;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Side;
import org.comity.requests.model.Transition;
import org.comity.requests.store.RequestStore;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves a sent request to delivered, in the transaction that records the delivery. A second telling changes nothing.
public class RecordingDelivery {

    private final RequestStore requests;
    private final Chronicle chronicle;

    public RecordingDelivery(RequestStore requests, Chronicle chronicle) {
        this.requests = requests;
        this.chronicle = chronicle;
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
}

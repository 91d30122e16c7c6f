package org.comity.requests.usecase;

import java.util.Map;
import org.comity.identity.Officer;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Status;
import org.comity.requests.store.RequestStore;
import org.springframework.transaction.annotation.Transactional;

/// Gives a request a stricter mark of the Traffic Light Protocol once it is no draft any more. Either side may; nobody
/// makes it freer, because others already rely on it.
public class RaisingMark {

    private final RequestStore requests;
    private final CaseAccess access;
    private final Chronicle chronicle;

    public RaisingMark(RequestStore requests, CaseAccess access, Chronicle chronicle) {
        this.requests = requests;
        this.access = access;
        this.chronicle = chronicle;
    }

    @Transactional
    public CaseOutcome raise(RequestId id, Officer officer, Handling mark) {
        var stored = requests.findForChange(id).orElse(null);
        var side = stored == null
                ? null
                : access.readableBy(stored.request(), officer).orElse(null);
        if (stored == null || side == null || !access.allows(Act.RAISE, stored.request(), side, officer)) {
            return new CaseOutcome.NotFound();
        }
        var request = stored.request();
        if (stored.destroyed() != null) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.DESTROYED);
        }
        if (request.handling() == mark) {
            return new CaseOutcome.Done(request);
        }
        if (request.status() == Status.DRAFT || !mark.stricterThan(request.handling())) {
            return new CaseOutcome.Refused(CaseOutcome.Reason.NOT_RAISED);
        }
        var raised = request.withHandling(mark);
        requests.saveHandling(raised);
        var details = Map.of("handling", mark.label());
        chronicle.write(raised, stored.caseKey(), Act.RAISE, side, officer, details, Map.of());
        return new CaseOutcome.Done(raised);
    }
}

package org.comity.requests.usecase;

import java.util.Optional;
import org.comity.requests.PreservedForDecision;
import org.comity.requests.RequestId;
import org.comity.requests.store.RequestStore;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Article 29(7): preservation is for no less than sixty days in any case, and beyond them pending the decision on the
/// request for assistance. Once that is made, the days that were promised run out; [LapsingPreservations] ends it then.
/// Where another request about the same data arrived and waits, they stay preserved for that one.
public class ResumingPreservations implements PreservedForDecision {

    private final RequestStore requests;

    public ResumingPreservations(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> decided(RequestId preservation) {
        var stored = requests.findForChange(preservation).orElseThrow();
        var another = requests.undecidedBeside(preservation, SuspendingClocks.ASSISTANCE)
                .flatMap(requests::find)
                .map(waiting -> waiting.request().reference());
        if (another.isEmpty()) {
            requests.save(stored.request().assistanceDecided());
        }
        return another;
    }
}

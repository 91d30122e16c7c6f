package org.comity.requests.usecase;

import java.util.List;
import org.comity.requests.PastRequests;
import org.comity.requests.RequestEvent;
import org.comity.requests.RequestId;
import org.comity.requests.model.Act;
import org.comity.requests.model.Step;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.StepStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells once more what happened to requests, for those who count.
///
/// Where an act can lead to two statuses, it is told as if it had led to where the request stands now. What is counted
/// of a request never hangs on that: sending, answers and ends have one status each.
public class RetellingRequests implements PastRequests {

    private final RequestStore requests;
    private final StepStore steps;

    public RetellingRequests(RequestStore requests, StepStore steps) {
        this.requests = requests;
        this.steps = steps;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestId> sent(@Nullable RequestId after, int most) {
        return requests.sentAfter(after, most);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RequestEvent.InFigures> story(RequestId request) {
        return requests.findForChange(request)
                .map(stored -> steps.of(request, stored.caseKey()).stream()
                        .filter(step -> !step.act().changesReaders())
                        .dropWhile(step -> step.act() != Act.SEND && step.act() != Act.RELEASE)
                        .map(step -> told(stored, step))
                        .toList())
                .orElse(List.of());
    }

    private static RequestEvent.InFigures told(RequestStore.Stored stored, Step step) {
        return Told.inFigures(stored.request(), step.act(), step.details().reveal(), step.at());
    }
}

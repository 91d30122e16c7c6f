package org.comity.statistics.usecase;

import org.comity.requests.RequestEvent;
import org.comity.statistics.model.Refusal;
import org.comity.statistics.store.CaseStore;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts requests from their sending on, in the transaction of the act: no act without its figure, and no figure
/// without its act. What was never sent is not counted, and of an exercise nobody hears here.
public class CountingRequests {

    private final CaseStore cases;

    public CountingRequests(CaseStore cases) {
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.InFigures event) {
        var id = event.id();
        var at = event.at();
        switch (event.what()) {
            case SENT -> cases.add(event);
            case ARRIVED, RECEIPT_RECORDED -> cases.delivered(id, at);
            case ACKNOWLEDGED -> cases.acknowledged(id, at);
            case ASKED -> cases.asked(id, at);
            case CONFIRMED -> cases.executed(id, at, true);
            case EXECUTED, EXECUTED_IN_PART, ANSWER_RECORDED -> cases.executed(id, at, false);
            case REFUSED -> cases.refused(id, at, ground(event));
            case NON_COOPERATION_RECORDED -> cases.refused(id, at, Refusal.BY_ENTITY);
            case EXTENDED -> cases.extended(id, at);
            case ASSISTANCE_RECORDED -> cases.converted(id, at);
            case LAPSED -> cases.lapsed(id, at);
            case RECALLED, CLOSED, EXPIRED -> cases.ended(id, at);
            case STARTED,
                    SUBMITTED,
                    RETURNED,
                    APPROVED,
                    HELD,
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
                    DELAY_TOLD,
                    NOT_POSSIBLE,
                    FORWARDED,
                    TERMS_ACCEPTED,
                    TERMS_DECLINED,
                    INFORMATION_RELEASED -> {}
        }
    }

    /// A request under TLP:RED is counted, and told of to few: whatever its mark becomes.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Changed event) {
        cases.mark(event.id(), event.onlyMembers());
    }

    private static String ground(RequestEvent.InFigures refused) {
        return refused.ground() == null ? Refusal.UNSAID : refused.ground().name();
    }
}

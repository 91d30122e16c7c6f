package org.comity.statistics.usecase;

import java.util.EnumSet;
import java.util.Set;
import org.comity.requests.Happening;
import org.comity.requests.RequestEvent;
import org.comity.statistics.model.Refusal;
import org.comity.statistics.store.CaseStore;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts requests from their sending on, in the transaction of the act: no act without its figure, and no figure
/// without its act. What was never sent is not counted, and of an exercise nobody hears here. Of what the requesting
/// authority merely reports that the other side said, the outcome is counted and no time: nobody there stamped it.
public class CountingRequests {

    /// What measures how fast the other side is.
    private static final Set<Happening> TIMED =
            EnumSet.of(Happening.ARRIVED, Happening.ACKNOWLEDGED, Happening.EXECUTED, Happening.EXECUTED_IN_PART);

    private final CaseStore cases;

    public CountingRequests(CaseStore cases) {
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.InFigures event) {
        if (event.reported() && TIMED.contains(event.what())) {
            return;
        }
        var id = event.id();
        var at = event.at();
        switch (event.what()) {
            case SENT -> cases.add(event);
            case ARRIVED, RECEIPT_RECORDED -> cases.delivered(id, at);
            case ACKNOWLEDGED -> cases.acknowledged(id, at);
            case ASKED -> cases.asked(id, at);
            case CONFIRMED -> confirmed(event);
            case EXECUTED, EXECUTED_IN_PART, ANSWER_RECORDED -> cases.executed(id, at);
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

    private void confirmed(RequestEvent.InFigures event) {
        cases.preserved(event.id());
        if (!event.reported()) {
            cases.executed(event.id(), event.at());
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

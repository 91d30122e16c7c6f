package org.comity.statistics.usecase;

import java.time.Clock;
import org.comity.requests.PastRequests;
import org.comity.requests.RequestId;
import org.comity.statistics.store.CaseStore;
import org.comity.statistics.store.PastStore;
import org.comity.vault.NotOpened;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts requests that were sent before anybody counted, from the steps of each, once. Of what is counted
/// already only the mark is set. Where anything fails but the opening of one case, it begins anew later.
public class CountingThePast {

    private static final Logger log = LoggerFactory.getLogger(CountingThePast.class);
    private static final int AT_ONCE = 200;

    private final PastRequests past;
    private final CountingRequests counting;
    private final CaseStore cases;
    private final PastStore marks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public CountingThePast(
            PastRequests past,
            CountingRequests counting,
            CaseStore cases,
            PastStore marks,
            TransactionTemplate transactions,
            Clock clock) {
        this.past = past;
        this.counting = counting;
        this.cases = cases;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Does nothing where it was done.
    public void count() {
        if (marks.counted()) {
            return;
        }
        @Nullable RequestId last = null;
        for (var some = past.sent(null, AT_ONCE); !some.isEmpty(); some = past.sent(last, AT_ONCE)) {
            some.forEach(this::countIfReadable);
            last = some.getLast();
        }
        marks.counted(clock.instant());
    }

    /// One request whose seal is broken keeps no other from being counted. Everything else is a fault of the node:
    /// then the past is not marked as counted.
    private void countIfReadable(RequestId request) {
        try {
            count(request);
        } catch (NotOpened unreadable) {
            log.warn("Request {} of the past is not counted", request, unreadable);
        }
    }

    /// While it is held against other acts: none is missed between its past and what comes.
    private void count(RequestId request) {
        transactions.executeWithoutResult(begun -> {
            var story = past.story(request);
            if (cases.has(request)) {
                story.stream().findFirst().ifPresent(sent -> cases.mark(request, sent.onlyMembers()));
            } else {
                story.forEach(counting::on);
            }
        });
    }
}

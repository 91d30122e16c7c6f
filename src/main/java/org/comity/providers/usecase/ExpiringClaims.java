package org.comity.providers.usecase;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.comity.providers.ClaimId;
import org.comity.providers.model.Claim;
import org.comity.providers.model.ClaimAct;
import org.comity.providers.model.ClaimHand;
import org.comity.providers.store.ClaimStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Ends claims that nobody decided in time. Looks once a minute; what a stopped node missed is done at its next start,
/// and a claim whose time is over counts as expired before that look.
public class ExpiringClaims {

    private static final int AT_ONCE = 100;

    private final ClaimStore claims;
    private final ClaimChronicle chronicle;
    private final TransactionOperations transactions;
    private final Clock clock;

    public ExpiringClaims(
            ClaimStore claims, ClaimChronicle chronicle, TransactionOperations transactions, Clock clock) {
        this.claims = claims;
        this.chronicle = chronicle;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void expireAll() {
        for (var id : claims.overdue(clock.instant(), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> expire(id));
        }
    }

    private void expire(ClaimId id) {
        chronicle.lock();
        var claim = claims.find(id).orElseThrow();
        if (claim.apply(ClaimAct.EXPIRE, ClaimHand.NODE, Optional.empty(), clock.instant())
                instanceof Claim.Transition.Moved(var edge)) {
            chronicle.moved(claim, edge, ClaimChronicle.Outcome.OF_THE_NODE, Map.of());
        }
    }
}

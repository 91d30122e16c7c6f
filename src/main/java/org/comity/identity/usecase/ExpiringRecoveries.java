package org.comity.identity.usecase;

import java.time.Clock;
import org.comity.identity.IdentitySettings;
import org.comity.identity.model.Recovery;
import org.comity.identity.model.RecoveryAct;
import org.comity.identity.model.RecoveryId;
import org.comity.identity.model.RecoveryStatus;
import org.comity.identity.model.RecoveryTransition;
import org.comity.identity.store.RecoveryStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Lets recoveries go on once their waiting time is over, ends those for which nobody did the next step in time, and
/// takes away what was written long after they ended. Looks once a minute; what a stopped node missed is done at its
/// next start, and a recovery that is looked at is never older than that look.
public class ExpiringRecoveries {

    private static final int AT_ONCE = 100;

    private final RecoveryStore recoveries;
    private final RecoveryChronicle chronicle;
    private final IdentitySettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    public ExpiringRecoveries(
            RecoveryStore recoveries,
            RecoveryChronicle chronicle,
            IdentitySettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.recoveries = recoveries;
        this.chronicle = chronicle;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void expireAll() {
        for (var id : recoveries.overdue(clock.instant(), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> carryOn(id));
        }
        for (var id : recoveries.toBlank(clock.instant().minus(settings.keepEndedApplications()), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> blank(id));
        }
    }

    private void blank(RecoveryId id) {
        if (recoveries.blank(id, clock.instant())) {
            chronicle.blanked(id);
        }
    }

    /// The recovery as it stands now, within the caller's transaction.
    Recovery current(Recovery seen) {
        return seen.overdue(clock.instant()) ? carryOn(seen.id()) : seen;
    }

    private Recovery carryOn(RecoveryId id) {
        var found = recoveries.findForChange(id).orElseThrow();
        var now = clock.instant();
        var act = found.status() == RecoveryStatus.WAITING ? RecoveryAct.WAIT_OVER : RecoveryAct.EXPIRE;
        if (found.overdue(now)
                && found.apply(act, found.expires(), now.plus(settings.applicationStep()))
                        instanceof RecoveryTransition.Moved(var moved, var edge)) {
            recoveries.save(moved);
            chronicle.write(moved, edge);
            return moved;
        }
        return found;
    }
}

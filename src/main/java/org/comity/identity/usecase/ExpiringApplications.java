package org.comity.identity.usecase;

import java.time.Clock;
import org.comity.identity.IdentitySettings;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationTransition;
import org.comity.identity.model.Hand;
import org.comity.identity.store.ApplicationStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/// Ends applications for which nobody did the next step in time, and takes away what was written long after
/// they ended. Looks once a minute; what a stopped node missed is done at its next start, and an
/// application that is looked at is never older than that look.
public class ExpiringApplications {

    private static final int AT_ONCE = 100;

    private final ApplicationStore applications;
    private final Nobody nobody;
    private final ApplicationChronicle chronicle;
    private final IdentitySettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    public ExpiringApplications(
            ApplicationStore applications,
            Nobody nobody,
            ApplicationChronicle chronicle,
            IdentitySettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.applications = applications;
        this.nobody = nobody;
        this.chronicle = chronicle;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    public void expireAll() {
        for (var id : applications.overdue(clock.instant(), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> expire(id));
        }
        for (var id : applications.toBlank(clock.instant().minus(settings.keepEndedApplications()), AT_ONCE)) {
            transactions.executeWithoutResult(begun -> blank(id));
        }
    }

    private void blank(ApplicationId id) {
        if (applications.blank(id, clock.instant())) {
            chronicle.blanked(id);
        }
    }

    /// Within the caller's transaction. Expiring twice is harmless.
    ///
    /// @return the application as it stands now
    Application expire(ApplicationId id) {
        var found = applications.findForChange(id).orElseThrow();
        var now = clock.instant();
        if (found.overdue(now)
                && found.apply(ApplicationAct.EXPIRE, Hand.NODE, now)
                        instanceof ApplicationTransition.Moved(var expired, var edge)) {
            applications.save(expired);
            if (expired.person() != null) {
                nobody.becomes(expired.person(), now);
            }
            chronicle.write(expired, edge.act(), null);
            return expired;
        }
        return found;
    }
}

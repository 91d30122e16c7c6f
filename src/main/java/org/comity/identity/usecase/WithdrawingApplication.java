package org.comity.identity.usecase;

import java.time.Clock;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationTransition;
import org.comity.identity.model.Hand;
import org.comity.identity.store.ApplicationStore;
import org.springframework.transaction.annotation.Transactional;

/// Takes an application back, for the applicant who holds its secret. Somebody confirmed but not yet in is nobody then.
public class WithdrawingApplication {

    private final ApplicationStore applications;
    private final Nobody nobody;
    private final ApplicationChronicle chronicle;
    private final Clock clock;

    public WithdrawingApplication(
            ApplicationStore applications, Nobody nobody, ApplicationChronicle chronicle, Clock clock) {
        this.applications = applications;
        this.nobody = nobody;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// @return whether the secret opens an application; one that has ended already stays as it is
    @Transactional
    public boolean withdraw(EnrolmentSecret secret) {
        var found =
                applications.findByStatusLink(secret.digest()).flatMap(seen -> applications.findForChange(seen.id()));
        found.ifPresent(this::withdraw);
        return found.isPresent();
    }

    private void withdraw(Application application) {
        var now = clock.instant();
        if (application.apply(ApplicationAct.WITHDRAW, Hand.APPLICANT, now)
                instanceof ApplicationTransition.Moved(var withdrawn, var edge)) {
            applications.save(withdrawn);
            if (withdrawn.person() != null) {
                nobody.becomes(withdrawn.person(), now);
            }
            chronicle.write(withdrawn, edge.act(), null);
        }
    }
}

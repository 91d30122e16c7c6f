package org.comity.identity.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.comity.identity.Directory;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.IdentitySettings;
import org.comity.identity.model.Applicant;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationStatus;
import org.comity.identity.store.ApplicationStore;
import org.springframework.transaction.annotation.Transactional;

/// Takes an application in. It waits for the State's gatekeeper, or for two sponsors where the State has none.
public class Applying {

    private final ApplicationStore applications;
    private final Directory directory;
    private final ApplicationChronicle chronicle;
    private final IdentitySettings settings;
    private final Clock clock;
    private final SecureRandom random;

    public Applying(
            ApplicationStore applications,
            Directory directory,
            ApplicationChronicle chronicle,
            IdentitySettings settings,
            Clock clock,
            SecureRandom random) {
        this.applications = applications;
        this.directory = directory;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// @return what opens the applicant's status page, told once
    @Transactional
    public EnrolmentSecret apply(Applicant applicant) {
        var now = clock.instant();
        var secret = EnrolmentSecret.draw(random);
        var status = directory.hasGatekeeper(applicant.country())
                ? ApplicationStatus.AWAITING_VOUCHING
                : ApplicationStatus.AWAITING_SPONSORS;
        var application = new Application(
                new ApplicationId(UUID.randomUUID()),
                applicant,
                status,
                now,
                now.plus(settings.applicationStep()),
                null,
                null,
                null,
                List.of());
        applications.add(application, secret.digest());
        chronicle.write(application, ApplicationAct.APPLY, null);
        return secret;
    }
}

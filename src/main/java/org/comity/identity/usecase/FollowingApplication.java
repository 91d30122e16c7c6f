package org.comity.identity.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationStep;
import org.comity.identity.store.ApplicationStore;
import org.springframework.transaction.annotation.Transactional;

/// Lets applicants see where their application stands, by the secret that only they hold.
public class FollowingApplication {

    /// An application with all that happened to it.
    public record Followed(Application application, List<ApplicationStep> steps) {}

    private final ApplicationStore applications;
    private final ExpiringApplications expiring;
    private final Clock clock;

    public FollowingApplication(ApplicationStore applications, ExpiringApplications expiring, Clock clock) {
        this.applications = applications;
        this.expiring = expiring;
        this.clock = clock;
    }

    /// Empty for a secret that opens nothing.
    @Transactional
    public Optional<Followed> follow(EnrolmentSecret secret) {
        return applications
                .findByStatusLink(secret.digest())
                .map(found -> found.overdue(clock.instant()) ? expiring.expire(found.id()) : found)
                .map(current -> new Followed(current, applications.steps(current.id())));
    }
}

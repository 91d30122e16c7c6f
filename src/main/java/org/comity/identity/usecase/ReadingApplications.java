package org.comity.identity.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationStep;
import org.comity.identity.store.ApplicationStore;
import org.springframework.transaction.annotation.Transactional;

/// Shows applications to those who decide about them, and nobody else.
public class ReadingApplications {

    private static final int MOST_LISTED = 500;

    /// An application as somebody who decides sees it.
    ///
    /// @param authorities of the applicant's State, for the case that the secretariat must choose one
    public record Reading(Application application, List<ApplicationStep> steps, List<Authority> authorities) {}

    private final ApplicationStore applications;
    private final Directory directory;
    private final ExpiringApplications expiring;
    private final Access access;
    private final Clock clock;

    public ReadingApplications(
            ApplicationStore applications,
            Directory directory,
            ExpiringApplications expiring,
            Access access,
            Clock clock) {
        this.applications = applications;
        this.directory = directory;
        this.expiring = expiring;
        this.access = access;
        this.clock = clock;
    }

    /// Those that wait first; empty for everyone who decides about none.
    @Transactional
    public Optional<List<Application>> list(Person reader) {
        return access.allows(reader, Action.LIST, Matter.APPLICATION)
                ? Optional.of(applications.newest(MOST_LISTED).stream()
                        .map(this::current)
                        .filter(application -> readable(application, reader))
                        .toList())
                : Optional.empty();
    }

    private boolean readable(Application application, Person reader) {
        return application.handOf(reader).isPresent()
                && access.allows(reader.roles(), Action.READ, Matter.APPLICATION, application.circumstances(reader));
    }

    /// Empty as well when the reader may not know that it exists.
    @Transactional
    public Optional<Reading> read(ApplicationId id, Person reader) {
        return applications
                .find(id)
                .map(this::current)
                .filter(application -> readable(application, reader))
                .map(application -> new Reading(
                        application,
                        applications.steps(id),
                        directory.authorities().stream()
                                .filter(known -> known.country()
                                        .equals(application.applicant().country()))
                                .toList()));
    }

    private Application current(Application application) {
        return application.overdue(clock.instant()) ? expiring.expire(application.id()) : application;
    }
}

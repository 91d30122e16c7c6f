package org.comity.identity.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Authority;
import org.comity.identity.Directory;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.Referable;
import org.comity.identity.WaitingForSecretariat;
import org.comity.identity.model.Application;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationStep;
import org.comity.identity.store.ApplicationStore;
import org.springframework.transaction.annotation.Transactional;

/// Shows applications to those who decide about them, and nobody else.
public class ReadingApplications implements WaitingForSecretariat, Referable {

    private static final int MOST_LISTED = 500;
    private static final String FOLDER = "/applications";

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

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.allows(person, Action.LIST, Matter.APPLICATION)
                ? applications.awaitingConfirmation(clock.instant(), MOST).stream()
                        .filter(application -> readable(application, person)
                                && !application.openTo(person).isEmpty())
                        .map(ReadingApplications::item)
                        .toList()
                : List.of();
    }

    private static Waiting item(Application application) {
        return new Waiting(
                "identity.waiting.application.",
                application.applicant().organisation(),
                Optional.of(application.applicant().country()),
                application.since(),
                Optional.of(application.expires()),
                FOLDER + "/" + application.id());
    }

    @Override
    public String folder() {
        return FOLDER;
    }

    @Override
    public String words() {
        return "identity.waiting.application.name";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Person person, UUID id) {
        return applications
                .find(new ApplicationId(id))
                .filter(found -> readable(found, person))
                .isPresent();
    }

    private Application current(Application application) {
        return application.overdue(clock.instant()) ? expiring.expire(application.id()) : application;
    }
}

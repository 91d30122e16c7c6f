package org.comity.identity.usecase;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.identity.Directory;
import org.comity.identity.IdentityEvent;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.model.Application;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationEventPublisher;

/// Tells other modules, in the transaction of the step, that an application moved and whom it waits for now.
public class TellingOfApplications {

    private final Directory directory;
    private final ApplicationEventPublisher events;

    public TellingOfApplications(Directory directory, ApplicationEventPublisher events) {
        this.directory = directory;
        this.events = events;
    }

    void moved(Application application) {
        events.publishEvent(new IdentityEvent.ApplicationMoved(
                application.id().value(),
                application.status().name(),
                waitsFor(application),
                voices(application),
                application.expires(),
                application.since()));
    }

    private Set<PersonId> waitsFor(Application application) {
        var state = application.applicant().country();
        return switch (application.status()) {
            case AWAITING_VOUCHING -> gatekeepers(state::equals);
            case AWAITING_SPONSORS -> gatekeepers(other -> !other.equals(state));
            case AWAITING_SECOND_SPONSOR ->
                gatekeepers(other -> !other.equals(state)
                        && application.voices().stream()
                                .noneMatch(voice -> voice.country().equals(other)));
            case AWAITING_CONFIRMATION -> ids(directory.bearing(Role.SECRETARIAT_ADMISSION));
            case CONFIRMED -> voices(application);
            case ENROLLED, REFUSED, EXPIRED, WITHDRAWN -> Set.of();
        };
    }

    private Set<PersonId> gatekeepers(Predicate<Country> of) {
        return ids(directory.bearing(Role.GATEKEEPER).stream()
                .filter(gatekeeper ->
                        gatekeeper.belonging().country().filter(of).isPresent())
                .toList());
    }

    private static Set<PersonId> voices(Application application) {
        return application.voices().stream().map(Application.Voice::person).collect(Collectors.toSet());
    }

    private static Set<PersonId> ids(Collection<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }
}

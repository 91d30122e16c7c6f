package org.comity.training.usecase;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Authority;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.training.Course;
import org.comity.training.CourseEntry;
import org.comity.training.CourseId;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Cohort;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Obstacle;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.vocabulary.Country;
import org.springframework.transaction.annotation.Transactional;

/// A gatekeeper or head of an authority names people of the authorities of the State for a course.
public class Nominating {

    /// What came of it.
    public sealed interface Outcome {
        record Done(EnrolmentState state) implements Outcome {}

        record Refused(Obstacle obstacle) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    /// A course to name people for, and a cohort of it or none.
    public record Choice(Course course, Optional<Cohort> cohort) {}

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final Admission admission;
    private final EnrolmentStore enrolments;
    private final CohortStore cohorts;
    private final Placing placing;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    public Nominating(
            CurrentTraining training,
            TrainingAccess access,
            Admission admission,
            EnrolmentStore enrolments,
            CohortStore cohorts,
            Placing placing,
            Directory directory,
            AuditTrail audit,
            Clock clock) {
        this.training = training;
        this.access = access;
        this.admission = admission;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.placing = placing;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who can be named, by name; nobody for whoever names nobody.
    public List<Person> people(Person person) {
        return access.ownState(person)
                .map(state -> of(state).stream()
                        .sorted(Comparator.comparing(Person::name))
                        .toList())
                .orElse(List.of());
    }

    private List<Person> of(Country state) {
        var authorities = directory.authorities().stream()
                .filter(authority -> authority.country().equals(state))
                .map(Authority::id)
                .collect(Collectors.toSet());
        return authorities.isEmpty()
                ? List.of()
                : directory.peopleOf(authorities, EnumSet.complementOf(EnumSet.of(Role.VISITOR)));
    }

    /// What people can be named for.
    public List<Choice> choices() {
        var today = Today.of(clock.instant());
        return training.all().stream()
                .filter(course -> course.entry() == CourseEntry.NOMINATED)
                .flatMap(course -> {
                    var open = cohorts.of(course.id(), today);
                    return open.isEmpty()
                            ? Stream.of(new Choice(course, Optional.empty()))
                            : open.stream().map(cohort -> new Choice(course, Optional.of(cohort)));
                })
                .toList();
    }

    /// @param cohort one of the choices; empty where the course has none that is open
    @Transactional
    public Outcome nominate(Person person, CourseId id, Optional<UUID> cohort, PersonId nominee) {
        var state = access.ownState(person);
        var choice = choices().stream()
                .filter(one -> one.course().id().equals(id)
                        && one.cohort().map(Cohort::id).equals(cohort))
                .findFirst();
        var named = state.flatMap(own -> directory
                .person(nominee)
                .filter(one -> one.belonging() instanceof Belonging.ToAuthority
                        && one.belonging().country().equals(Optional.of(own))));
        if (choice.isEmpty() || named.isEmpty()) {
            return new Outcome.NotFound();
        }
        var known = enrolments.hold(id, nominee);
        if (known.isPresent() && !known.get().state().over()) {
            return new Outcome.Done(known.get().state());
        }
        var obstacle = admission.obstacleToNominated(named.get(), choice.get().course());
        return obstacle.isPresent()
                ? new Outcome.Refused(obstacle.get())
                : new Outcome.Done(enrol(person, named.get(), choice.get(), known));
    }

    private EnrolmentState enrol(Person person, Person nominee, Choice choice, Optional<Enrolment> known) {
        var course = choice.course().id();
        var cohort = choice.cohort().map(Cohort::id);
        var state = placing.place(cohort);
        var now = clock.instant();
        var by = Optional.of(person.id());
        var id = known.map(Enrolment::id).orElseGet(UUID::randomUUID);
        if (known.isPresent()) {
            enrolments.askAgain(id, nominee, state, cohort, by, now);
        } else if (!enrolments.add(
                new Enrolment(id, course, nominee.id(), state, cohort, by, now, Optional.empty()), nominee)) {
            throw new Enrolling.EnrolledMeanwhile();
        }
        audit.append(AuditEntry.of("enrolment.nominated")
                .with("course", course.slug())
                .with("enrolment", id.toString())
                .with("by", person.id().toString()));
        placing.tell(course, News.NOMINATED, nominee.id());
        return state;
    }
}

package org.comity.training.usecase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.Cohort;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Progress;
import org.comity.training.model.Recognition;
import org.comity.training.model.ThreadMessage;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.ProgressStore;
import org.comity.training.store.RecognitionStore;

/// What tutors and the secretariat see of learners.
public class ReadingLearners {

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final DecidingEnrolments deciding;
    private final EnrolmentStore enrolments;
    private final RecognitionStore recognitions;
    private final CohortStore cohorts;
    private final ProgressStore progress;
    private final Directory directory;

    public ReadingLearners(
            CurrentTraining training,
            TrainingAccess access,
            DecidingEnrolments deciding,
            EnrolmentStore enrolments,
            RecognitionStore recognitions,
            CohortStore cohorts,
            ProgressStore progress,
            Directory directory) {
        this.training = training;
        this.access = access;
        this.deciding = deciding;
        this.enrolments = enrolments;
        this.recognitions = recognitions;
        this.cohorts = cohorts;
        this.progress = progress;
        this.directory = directory;
    }

    /// What waits to be decided for a course. People who are suspended meanwhile have no name, and are left out.
    public record Waiting(
            Course course,
            List<Enrolment> asked,
            List<Recognition> recognitions,
            Map<UUID, String> cohorts,
            Map<PersonId, Person> people,
            Map<CourseId, Course> courses) {}

    /// Empty for whoever does not decide on the course.
    public Optional<Waiting> waiting(Person person, CourseId id) {
        return training.find(id).filter(_ -> deciding.decides(person, id)).map(course -> {
            var asked = enrolments.in(id, EnrolmentState.ASKED);
            var wanted = recognitions.waitingFor(id);
            var ids = new HashSet<PersonId>();
            asked.forEach(enrolment -> ids.add(enrolment.person()));
            wanted.forEach(recognition -> ids.add(recognition.person()));
            var people = people(ids);
            var others = new HashMap<CourseId, Course>();
            wanted.forEach(recognition ->
                    training.find(recognition.course()).ifPresent(other -> others.put(other.id(), other)));
            return new Waiting(
                    course,
                    asked.stream()
                            .filter(enrolment -> people.containsKey(enrolment.person()))
                            .toList(),
                    wanted.stream()
                            .filter(recognition -> people.containsKey(recognition.person()))
                            .toList(),
                    cohorts.all(id).stream().collect(Collectors.toMap(Cohort::id, Cohort::name)),
                    people,
                    others);
        });
    }

    private Map<PersonId, Person> people(Set<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : directory.people(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    /// Somebody in a cohort, and how far they are.
    ///
    /// @param waits whether they wait for an answer of the tutor
    public record Learner(Person person, Enrolment enrolment, Progress progress, boolean waits) {}

    /// A cohort as one of it sees it.
    ///
    /// @param tutor empty when they are here no more
    /// @param learners all of them for the tutor and the secretariat; nobody for a learner
    /// @param own the thread of the learner who looks, or of the one the tutor looks at
    /// @param with whose thread it is; empty where none is looked at
    public record Seen(
            Course course,
            Cohort cohort,
            Optional<Person> tutor,
            boolean tutoring,
            List<Learner> learners,
            Optional<Person> with,
            List<ThreadMessage> own) {

        /// Whether the secretariat looks: it sees no thread.
        public boolean desk() {
            return !tutoring && with.isEmpty();
        }
    }

    /// Empty for whoever is neither in the cohort, nor its tutor, nor of the secretariat.
    ///
    /// @param of the learner whose thread the tutor looks at
    public Optional<Seen> cohort(Person person, UUID id, Optional<PersonId> of) {
        var cohort = cohorts.find(id);
        var course = cohort.flatMap(found -> training.find(found.course()));
        if (cohort.isEmpty() || course.isEmpty()) {
            return Optional.empty();
        }
        var tutor = cohort.get().tutor().equals(person.id());
        if (access.maySee(person, tutor) && (tutor || access.maySee(person, false))) {
            return Optional.of(forTutor(cohort.get(), course.get(), tutor, of));
        }
        return enrolments
                .find(course.get().id(), person.id())
                .filter(enrolment -> access.mayLearn(person)
                        && enrolment.in()
                        && enrolment.cohort().equals(Optional.of(id)))
                .map(_ -> new Seen(
                        course.get(),
                        cohort.get(),
                        directory.person(cohort.get().tutor()),
                        false,
                        List.of(),
                        Optional.of(person),
                        cohorts.thread(id, person.id())));
    }

    /// Threads are between a learner and the tutor: the secretariat sees progress, not what was written.
    private Seen forTutor(Cohort cohort, Course course, boolean tutor, Optional<PersonId> of) {
        var all = enrolments.ofCohort(cohort.id()).stream()
                .filter(enrolment -> !enrolment.state().over())
                .toList();
        var people = people(all.stream().map(Enrolment::person).collect(Collectors.toSet()));
        var reached = progress.of(people.keySet(), course.id());
        var waiting = tutor ? cohorts.waiting(cohort.id()) : List.<PersonId>of();
        var learners = all.stream()
                .flatMap(enrolment -> Optional.ofNullable(people.get(enrolment.person())).stream()
                        .map(person -> new Learner(
                                person,
                                enrolment,
                                new Progress(course, reached.getOrDefault(person.id(), List.of())),
                                waiting.contains(person.id()))))
                .toList();
        var with = of.filter(_ -> tutor).flatMap(id -> Optional.ofNullable(people.get(id)));
        return new Seen(
                course,
                cohort,
                directory.person(cohort.tutor()),
                tutor,
                learners,
                with,
                with.map(person -> cohorts.thread(cohort.id(), person.id())).orElse(List.of()));
    }
}

package org.comity.training.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.Cohort;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Obstacle;
import org.comity.training.model.Progress;
import org.comity.training.model.Recognition;
import org.comity.training.model.Taught;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.ProgressStore;
import org.comity.training.store.RecognitionStore;

/// What a reader sees of courses, and of what they themselves reached.
public class ReadingTraining {

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final Admission admission;
    private final EnrolmentStore enrolments;
    private final ProgressStore progress;
    private final CohortStore cohorts;
    private final RecognitionStore recognitions;
    private final Directory directory;
    private final CertifyingCompletion certifying;
    private final Clock clock;

    public ReadingTraining(
            CurrentTraining training,
            TrainingAccess access,
            Admission admission,
            EnrolmentStore enrolments,
            ProgressStore progress,
            CohortStore cohorts,
            RecognitionStore recognitions,
            Directory directory,
            CertifyingCompletion certifying,
            Clock clock) {
        this.training = training;
        this.access = access;
        this.admission = admission;
        this.enrolments = enrolments;
        this.progress = progress;
        this.cohorts = cohorts;
        this.recognitions = recognitions;
        this.directory = directory;
        this.certifying = certifying;
        this.clock = clock;
    }

    /// A course as a reader sees it.
    ///
    /// @param enrolment the reader's own
    /// @param progress the reader's own; of nobody, nothing is reached
    /// @param obstacle what stands between the reader and the course
    /// @param cohorts those that are not over
    /// @param recognitions what the reader asked to be recognised, by course
    /// @param certified whether the reader’s certificate can be had
    public record Seen(
            Taught taught,
            Optional<Enrolment> enrolment,
            Progress progress,
            Optional<Obstacle> obstacle,
            List<Cohort> cohorts,
            Map<CourseId, Recognition.State> recognitions,
            Map<PersonId, String> tutors,
            boolean certified) {

        public Course course() {
            return taught.course();
        }

        public boolean in() {
            return enrolment.filter(Enrolment::in).isPresent();
        }

        public Optional<Cohort> ownCohort() {
            return enrolment
                    .flatMap(Enrolment::cohort)
                    .flatMap(id -> cohorts.stream()
                            .filter(cohort -> cohort.id().equals(id))
                            .findFirst());
        }
    }

    /// What a learner has and how far it is.
    public record Own(Course course, Enrolment enrolment, Progress progress, boolean certified) {}

    public List<Taught> shown() {
        return access.mayRead(Optional.empty()) ? training.taught() : List.of();
    }

    public Optional<Seen> find(Optional<Person> reader, CourseId id) {
        return training.taught(id).filter(_ -> access.mayRead(reader)).map(taught -> seen(reader, taught));
    }

    private Seen seen(Optional<Person> reader, Taught taught) {
        var course = taught.course();
        var open = cohorts.of(course.id(), today());
        var enrolment = reader.flatMap(person -> enrolments.find(course.id(), person.id()));
        return new Seen(
                taught,
                enrolment,
                new Progress(
                        course,
                        reader.map(person -> progress.of(person.id(), course.id()))
                                .orElse(List.of())),
                reader.flatMap(person -> admission.obstacle(person, course)),
                withOwn(open, enrolment),
                reader.map(person -> recognitions.of(person.id()).stream()
                                .collect(Collectors.toMap(Recognition::course, Recognition::state)))
                        .orElse(Map.of()),
                names(open.stream().map(Cohort::tutor).collect(Collectors.toSet())),
                reader.isPresent()
                        && enrolment.isPresent()
                        && !certifying
                                .ready(reader.get(), List.of(enrolment.get()))
                                .isEmpty());
    }

    /// The reader's own cohort is shown to the reader also when it is over.
    private List<Cohort> withOwn(List<Cohort> open, Optional<Enrolment> enrolment) {
        var own = enrolment
                .flatMap(Enrolment::cohort)
                .filter(id -> open.stream().noneMatch(cohort -> cohort.id().equals(id)))
                .flatMap(cohorts::find);
        return own.isEmpty() ? open : Stream.concat(open.stream(), own.stream()).toList();
    }

    /// Names of people of this node who are not suspended.
    public Map<PersonId, String> names(Set<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : directory.people(people).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /// Those in which somebody is or was, the latest first; retired courses are left out.
    public List<Own> own(Person person) {
        if (!access.mayLearn(person)) {
            return List.of();
        }
        var reached = progress.of(person.id());
        var all = enrolments.of(person.id());
        var ready = certifying.ready(person, all);
        return all.stream()
                .filter(enrolment -> enrolment.state() != EnrolmentState.WITHDRAWN)
                .flatMap(enrolment -> training.find(enrolment.course()).stream()
                        .map(course -> new Own(
                                course,
                                enrolment,
                                new Progress(course, reached.getOrDefault(course.id(), List.of())),
                                ready.contains(enrolment.id()))))
                .toList();
    }

    public LocalDate today() {
        return Today.of(clock.instant());
    }

    /// The title of a course that may be retired by now.
    public Optional<Course> course(CourseId id) {
        return training.find(id);
    }
}

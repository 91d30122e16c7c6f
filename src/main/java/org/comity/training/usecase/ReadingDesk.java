package org.comity.training.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.Cohort;
import org.comity.training.model.Taught;
import org.comity.training.model.Validation;
import org.comity.training.store.CohortStore;
import org.comity.training.store.CourseStore;
import org.comity.training.store.TrainerStore;

/// What the secretariat sees of courses and trainers.
public class ReadingDesk {

    private static final int NEWEST = 500;

    private final CurrentTraining training;
    private final CourseStore store;
    private final CohortStore cohorts;
    private final TrainerStore trainers;
    private final TrainingAccess access;
    private final Directory directory;

    public ReadingDesk(
            CurrentTraining training,
            CourseStore store,
            CohortStore cohorts,
            TrainerStore trainers,
            TrainingAccess access,
            Directory directory) {
        this.training = training;
        this.store = store;
        this.cohorts = cohorts;
        this.trainers = trainers;
        this.access = access;
        this.directory = directory;
    }

    /// A course at the desk.
    ///
    /// @param taught empty for one that nobody published, or that was retired
    /// @param versions those that could be published, the highest first
    public record Line(CourseId id, Optional<Taught> taught, List<Version> versions) {

        /// The highest there is, published or not.
        public int newest() {
            return versions.isEmpty()
                    ? taught.map(now -> now.course().version()).orElse(0)
                    : versions.getFirst().number();
        }
    }

    /// A version that could be published.
    ///
    /// @param digest of its newest edition; empty for one that comes with the program
    public record Version(int number, String digest) {}

    /// A version to look through.
    ///
    /// @param waits what is published with it; empty for one that is taught, or older
    /// @param newest whether it is the one that is edited
    public record Looked(Course course, Optional<Version> waits, boolean newest) {}

    /// A course with its cohorts.
    ///
    /// @param tutors those who can tutor: trainers behind whom the secretariat stands
    public record Desk(Line line, Optional<Course> newest, List<Cohort> cohorts, List<Person> tutors) {}

    /// A trainer, and whether the secretariat stands behind them.
    public record Trainer(Person person, Optional<Validation> validation) {

        public boolean validated() {
            return validation.filter(Validation::given).isPresent();
        }
    }

    /// Every course, for those who keep them; empty for others.
    public Optional<List<Line>> courses(Person person) {
        return access.mayKeep(person) ? Optional.of(lines()) : Optional.empty();
    }

    private List<Line> lines() {
        var versions = new LinkedHashMap<CourseId, TreeMap<Integer, String>>();
        training.taught().forEach(taught -> versions.put(taught.course().id(), new TreeMap<>()));
        store.brought(NEWEST)
                .forEach(one -> versions.computeIfAbsent(one.course(), _ -> new TreeMap<>())
                        .put(one.version(), one.digest().hex()));
        training.allShipped()
                .forEach(course -> versions.computeIfAbsent(course.id(), _ -> new TreeMap<>())
                        .put(course.version(), ""));
        return versions.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(line -> line.id().slug()))
                .toList();
    }

    private Line line(CourseId id, NavigableMap<Integer, String> versions) {
        var taught = training.taught(id);
        int floor = taught.map(known -> known.course().version()).orElse(0);
        var higher = versions.tailMap(floor, false).descendingMap().entrySet().stream()
                .map(one -> new Version(one.getKey(), one.getValue()))
                .toList();
        return new Line(id, taught, higher);
    }

    private Optional<Line> line(Person person, CourseId id) {
        return courses(person)
                .flatMap(lines ->
                        lines.stream().filter(line -> line.id().equals(id)).findFirst());
    }

    public Optional<Desk> course(Person person, CourseId id) {
        return line(person, id)
                .map(line -> new Desk(
                        line,
                        line.taught()
                                .map(Taught::course)
                                .or(() -> line.versions().stream()
                                        .findFirst()
                                        .flatMap(version -> training.read(id, version.number()))),
                        cohorts.all(id),
                        tutors()));
    }

    /// A cohort at the desk.
    ///
    /// @param tutors those who can tutor it, and whoever does
    public record Group(Course course, Cohort cohort, List<Person> tutors) {}

    /// Empty for whoever does not keep courses, and while the course is not taught.
    public Optional<Group> cohort(Person person, CourseId id, UUID cohort) {
        return training.find(id)
                .filter(_ -> access.mayKeep(person))
                .flatMap(course -> cohorts.find(cohort)
                        .filter(found -> found.course().equals(id))
                        .map(found -> new Group(course, found, withTutor(found.tutor()))));
    }

    private List<Person> withTutor(PersonId tutor) {
        var all = new ArrayList<>(tutors());
        if (all.stream().noneMatch(person -> person.id().equals(tutor))) {
            directory.person(tutor).ifPresent(all::addFirst);
        }
        return all;
    }

    private List<Person> tutors() {
        return trainers().stream()
                .filter(Trainer::validated)
                .map(Trainer::person)
                .toList();
    }

    /// A version to look through, taught or not; empty for whoever does not keep courses.
    public Optional<Looked> version(Person person, CourseId id, int version) {
        return line(person, id)
                .flatMap(line -> training.read(id, version)
                        .map(course -> new Looked(
                                course,
                                line.versions().stream()
                                        .filter(one -> one.number() == version)
                                        .findFirst(),
                                line.newest() == version)));
    }

    /// Every trainer, for those who say behind whom the secretariat stands; empty for others.
    public Optional<List<Trainer>> trainers(Person person) {
        return access.mayValidate(person) ? Optional.of(trainers()) : Optional.empty();
    }

    private List<Trainer> trainers() {
        var all = directory.bearing(Role.TRAINER);
        var known = trainers.of(all.stream().map(Person::id).toList());
        return all.stream()
                .map(person -> new Trainer(person, Optional.ofNullable(known.get(person.id()))))
                .toList();
    }

    /// A trainer's own page.
    public record Own(Optional<Validation> validation, List<Cohort> cohorts, Map<CourseId, Course> courses) {

        public boolean validated() {
            return validation.filter(Validation::given).isPresent();
        }
    }

    /// Empty for whoever is no trainer.
    public Optional<Own> own(Person person) {
        if (!access.maySee(person, true)) {
            return Optional.empty();
        }
        var mine = cohorts.tutoredBy(person.id());
        var courses = new LinkedHashMap<CourseId, Course>();
        mine.forEach(cohort -> training.find(cohort.course()).ifPresent(course -> courses.put(course.id(), course)));
        return Optional.of(new Own(
                Optional.ofNullable(trainers.of(List.of(person.id())).get(person.id())),
                mine.stream()
                        .filter(cohort -> courses.containsKey(cohort.course()))
                        .toList(),
                courses));
    }
}

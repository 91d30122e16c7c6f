package org.comity.training.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.training.CourseId;
import org.comity.training.store.CourseStore;
import org.comity.training.store.CourseStore.Brought;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.EnrolmentStore.Undecided;
import org.springframework.transaction.annotation.Transactional;

/// Versions of courses that were brought and could be published, and courses for which somebody asks to be
/// admitted or to have something recognised.
public class WaitingCourses implements WaitingForSecretariat {

    private static final int NEWEST = 500;

    private final CurrentTraining training;
    private final CourseStore courses;
    private final EnrolmentStore enrolments;
    private final TrainingAccess access;

    public WaitingCourses(
            CurrentTraining training, CourseStore courses, EnrolmentStore enrolments, TrainingAccess access) {
        this.training = training;
        this.courses = courses;
        this.enrolments = enrolments;
        this.access = access;
    }

    /// One query for versions, one for people.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        var versions = access.mayPublish(person) ? versions() : Stream.<Waiting>empty();
        var people = access.mayDecide(person, false)
                ? enrolments.undecided(MOST).stream().map(WaitingCourses::people)
                : Stream.<Waiting>empty();
        return Stream.concat(people, versions).limit(MOST).toList();
    }

    /// Of each course the highest, where it is higher than the one that is taught.
    private Stream<Waiting> versions() {
        var highest = new HashMap<CourseId, Brought>();
        courses.brought(NEWEST)
                .forEach(one -> highest.merge(
                        one.course(), one, (left, right) -> left.version() >= right.version() ? left : right));
        return highest.values().stream().filter(this::isNew).map(WaitingCourses::version);
    }

    private boolean isNew(Brought one) {
        return training.taught(one.course())
                .map(taught -> one.version() > taught.course().version())
                .orElse(true);
    }

    private static Waiting version(Brought one) {
        return new Waiting(
                "training.waiting.version.",
                one.course().slug(),
                Optional.empty(),
                one.at(),
                Optional.empty(),
                "/secretariat/training/" + one.course().slug() + "/versions/" + one.version());
    }

    private static Waiting people(Undecided one) {
        return new Waiting(
                "training.waiting.people.",
                one.course().slug(),
                Optional.empty(),
                one.since(),
                Optional.empty(),
                "/training/" + one.course().slug() + "/learners");
    }
}

package org.comity.training.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.TrainingEvent;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.EnrolmentState;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives places in cohorts and takes them back, in the caller's transaction; whoever waits moves up by themselves.
public class Placing {

    private final CohortStore cohorts;
    private final EnrolmentStore enrolments;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    public Placing(CohortStore cohorts, EnrolmentStore enrolments, ApplicationEventPublisher publisher, Clock clock) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// @param cohort empty for whoever learns alone: there is room for all
    @Transactional(propagation = Propagation.MANDATORY)
    public EnrolmentState place(Optional<UUID> cohort) {
        return cohort.isEmpty() || cohorts.take(cohort.get()) ? EnrolmentState.ENROLLED : EnrolmentState.WAITING;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID cohort) {
        cohorts.giveBack(cohort);
        moveUp(cohort);
    }

    /// There are more places than before: as many move up as have one now.
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(UUID cohort) {
        var moved = moveUp(cohort);
        while (moved) {
            moved = moveUp(cohort);
        }
    }

    /// @return whether somebody waited, and there was a place
    private boolean moveUp(UUID cohort) {
        var next = enrolments.holdNextWaiting(cohort).filter(_ -> cohorts.take(cohort));
        next.ifPresent(first -> {
            enrolments.move(first.id(), EnrolmentState.ENROLLED);
            tell(first.course(), News.MOVED_UP, first.person());
        });
        return next.isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CourseId course, News news, PersonId person) {
        tell(course, news, person, "/training/" + course);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CourseId course, News news, PersonId person, String path) {
        tell(course, news, Set.of(person), path);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CourseId course, News news, Set<PersonId> people, String path) {
        publisher.publishEvent(new TrainingEvent.Told(course, news, people, path, clock.instant()));
    }

    /// The tutors of a course, or the secretariat, are wanted.
    @Transactional(propagation = Propagation.MANDATORY)
    public void callDeciders(CourseId course) {
        var now = clock.instant();
        var tutors = Set.copyOf(cohorts.tutors(course, Today.of(now)));
        publisher.publishEvent(new TrainingEvent.DecisionWanted(course, tutors, now));
    }
}

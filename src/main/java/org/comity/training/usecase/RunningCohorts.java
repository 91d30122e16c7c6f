package org.comity.training.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.CourseId;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Cohort;
import org.comity.training.model.Enrolment;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.springframework.transaction.annotation.Transactional;

/// Makes cohorts, and carries what learners and their tutor write to each other.
public class RunningCohorts {

    /// What a cohort shall be.
    public record Wish(String name, PersonId tutor, LocalDate begins, LocalDate ends, int capacity) {}

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final CohortStore cohorts;
    private final EnrolmentStore enrolments;
    private final Tutors tutors;
    private final Placing placing;
    private final AuditTrail audit;
    private final Clock clock;

    public RunningCohorts(
            CurrentTraining training,
            TrainingAccess access,
            CohortStore cohorts,
            EnrolmentStore enrolments,
            Tutors tutors,
            Placing placing,
            AuditTrail audit,
            Clock clock) {
        this.training = training;
        this.access = access;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.tutors = tutors;
        this.placing = placing;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return empty unless the course is taught and the tutor a trainer behind whom the secretariat stands
    @Transactional
    public Optional<UUID> begin(Person person, CourseId course, Wish wish) {
        if (!access.mayKeep(person)
                || training.find(course).isEmpty()
                || tutors.find(wish.tutor()).isEmpty()) {
            return Optional.empty();
        }
        var cohort = new Cohort(
                UUID.randomUUID(), course, wish.name(), wish.tutor(), wish.begins(), wish.ends(), wish.capacity(), 0);
        var entry = audit.append(AuditEntry.of("course.cohort-begun")
                .with("course", course.slug())
                .with("cohort", cohort.id().toString())
                .with("tutor", wish.tutor().toString())
                .with("by", person.id().toString()));
        cohorts.add(cohort, clock.instant().truncatedTo(ChronoUnit.MICROS), entry);
        return Optional.of(cohort.id());
    }

    /// @param with the learner whom the tutor writes to; empty for a learner, who writes to the tutor
    /// @return whether whoever writes is in the cohort, or its tutor writing to one who is
    @Transactional
    public boolean write(Person person, UUID id, Optional<PersonId> with, String text) {
        var cohort = cohorts.find(id);
        if (cohort.isEmpty()) {
            return false;
        }
        var learner = with.orElse(person.id());
        var tutor = cohort.get().tutor();
        var mayWrite =
                with.isEmpty() ? access.mayLearn(person) : tutor.equals(person.id()) && access.maySee(person, true);
        if (!mayWrite || !in(cohort.get(), learner)) {
            return false;
        }
        cohorts.write(id, learner, person.id(), text, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (with.isEmpty()) {
            placing.tell(
                    cohort.get().course(), News.MESSAGE, tutor, cohort.get().path() + "/learners/" + learner);
        } else {
            placing.tell(
                    cohort.get().course(), News.MESSAGE, learner, cohort.get().path());
        }
        return true;
    }

    private boolean in(Cohort cohort, PersonId learner) {
        return enrolments
                .find(cohort.course(), learner)
                .filter(Enrolment::in)
                .flatMap(Enrolment::cohort)
                .filter(cohort.id()::equals)
                .isPresent();
    }
}

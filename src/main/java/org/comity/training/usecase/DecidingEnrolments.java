package org.comity.training.usecase;

import java.time.Clock;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.training.CourseId;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.springframework.transaction.annotation.Transactional;

/// Admits people to a course whose enrolments are looked at, or does not: a tutor of the course or the secretariat.
public class DecidingEnrolments {

    private final TrainingAccess access;
    private final EnrolmentStore enrolments;
    private final CohortStore cohorts;
    private final Placing placing;
    private final AuditTrail audit;
    private final Clock clock;

    public DecidingEnrolments(
            TrainingAccess access,
            EnrolmentStore enrolments,
            CohortStore cohorts,
            Placing placing,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.placing = placing;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody decides on a course: whoever tutors a cohort of it that is not over, and the secretariat.
    public boolean decides(Person person, CourseId course) {
        return access.mayDecide(person, false)
                || (access.mayDecide(person, true)
                        && cohorts.tutors(course, Today.of(clock.instant())).contains(person.id()));
    }

    /// @return whether there is such an enrolment for whoever decides; one that is decided already stays as it is
    @Transactional
    public boolean decide(Person person, CourseId course, UUID enrolment, boolean admitted) {
        var held = enrolments.hold(enrolment).filter(known -> known.course().equals(course));
        if (held.isEmpty() || !decides(person, course) || held.get().person().equals(person.id())) {
            return false;
        }
        if (held.get().state() == EnrolmentState.ASKED) {
            decide(person, held.get(), admitted);
        }
        return true;
    }

    private void decide(Person person, Enrolment enrolment, boolean admitted) {
        enrolments.move(enrolment.id(), admitted ? placing.place(enrolment.cohort()) : EnrolmentState.REFUSED);
        audit.append(AuditEntry.of(admitted ? "enrolment.admitted" : "enrolment.refused")
                .with("course", enrolment.course().slug())
                .with("enrolment", enrolment.id().toString())
                .with("by", person.id().toString()));
        placing.tell(enrolment.course(), admitted ? News.ENROLLED : News.REFUSED, enrolment.person());
    }
}

package org.comity.training.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.training.Course;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Progress;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.ProgressStore;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Completes a course for whoever has done every part of it, in the transaction in which the last one was done.
public class Completing {

    private final EnrolmentStore enrolments;
    private final ProgressStore progress;
    private final Placing placing;
    private final CertifyingCompletion certifying;
    private final AuditTrail audit;
    private final Clock clock;

    public Completing(
            EnrolmentStore enrolments,
            ProgressStore progress,
            Placing placing,
            CertifyingCompletion certifying,
            AuditTrail audit,
            Clock clock) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.placing = placing;
        this.certifying = certifying;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param enrolment held by the caller
    /// @return whether the course is completed now, or was
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean check(Course course, Enrolment enrolment) {
        if (enrolment.state() == EnrolmentState.COMPLETED) {
            return true;
        }
        var reached = new Progress(course, progress.of(enrolment.person(), course.id()));
        if (enrolment.state() != EnrolmentState.ENROLLED || !reached.whole()) {
            return false;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        enrolments.complete(enrolment.id(), course.version(), now);
        audit.append(AuditEntry.of("enrolment.completed")
                .with("course", course.id().slug())
                .with("version", Integer.toString(course.version()))
                .with("enrolment", enrolment.id().toString()));
        certifying.completed(enrolment, course, now);
        placing.tell(course.id(), News.COMPLETED, enrolment.person());
        return true;
    }
}

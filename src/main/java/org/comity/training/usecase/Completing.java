package org.comity.training.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.training.CompletionCertificates;
import org.comity.training.Course;
import org.comity.training.TrainingEvent;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.model.Progress;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.ProgressStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Completes a course for whoever has done every part of it, in the transaction in which the last one was done.
public class Completing {

    private final EnrolmentStore enrolments;
    private final ProgressStore progress;
    private final Placing placing;
    private final ObjectProvider<CompletionCertificates> certificates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    public Completing(
            EnrolmentStore enrolments,
            ProgressStore progress,
            Placing placing,
            ObjectProvider<CompletionCertificates> certificates,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.placing = placing;
        this.certificates = certificates;
        this.audit = audit;
        this.publisher = publisher;
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
        certificates.ifAvailable(found -> found.completed(enrolment.person(), course, now));
        publisher.publishEvent(new TrainingEvent.Completed(course.id(), course.version(), enrolment.person(), now));
        placing.tell(course.id(), News.COMPLETED, enrolment.person());
        return true;
    }

    /// Where the certificate of a completed course is; empty while there are none.
    public Optional<String> certificate(Enrolment enrolment) {
        return enrolment.completed().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(certificates.getIfAvailable())
                        .flatMap(found -> found.address(enrolment.person(), enrolment.course()));
    }
}

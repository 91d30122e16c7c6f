package org.comity.training.usecase;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.training.CourseId;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Recognition;
import org.comity.training.store.RecognitionStore;
import org.springframework.transaction.annotation.Transactional;

/// Recognises that somebody knows what a course teaches without having taken it here, so that it does not stand between
/// them and the next one. They ask; a tutor of the course they want, or the secretariat, decides.
public class RecognisingKnowledge {

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final RecognitionStore recognitions;
    private final DecidingEnrolments deciding;
    private final Placing placing;
    private final AuditTrail audit;
    private final Clock clock;

    public RecognisingKnowledge(
            CurrentTraining training,
            TrainingAccess access,
            RecognitionStore recognitions,
            DecidingEnrolments deciding,
            Placing placing,
            AuditTrail audit,
            Clock clock) {
        this.training = training;
        this.access = access;
        this.recognitions = recognitions;
        this.deciding = deciding;
        this.placing = placing;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param said how they know it; what was asked already stays as it is
    /// @return whether the course they want asks for the other one
    @Transactional
    public boolean ask(Person person, CourseId wanted, CourseId required, String said) {
        var course = training.find(wanted).filter(found -> found.requires().contains(required));
        if (course.isEmpty() || !access.mayEnrol(person)) {
            return false;
        }
        var asked = new Recognition(
                UUID.randomUUID(), required, wanted, person.id(), said, Recognition.State.ASKED, clock.instant());
        if (recognitions.ask(asked)) {
            placing.callDeciders(wanted);
        }
        return true;
    }

    /// What waits for somebody who decides on a course; nothing for others.
    public List<Recognition> waiting(Person person, CourseId wanted) {
        return deciding.decides(person, wanted) ? recognitions.waitingFor(wanted) : List.of();
    }

    /// @return whether there is such a wish for whoever decides; one that is decided already stays as it is
    @Transactional
    public boolean decide(Person person, CourseId wanted, UUID id, boolean given) {
        var held = recognitions.hold(id).filter(known -> known.wanted().equals(wanted));
        if (held.isEmpty()
                || !deciding.decides(person, wanted)
                || held.get().person().equals(person.id())) {
            return false;
        }
        if (held.get().state() == Recognition.State.ASKED) {
            recognitions.decide(id, given, person.id(), clock.instant());
            audit.append(AuditEntry.of(given ? "enrolment.recognised" : "enrolment.not-recognised")
                    .with("course", held.get().course().slug())
                    .with("recognition", id.toString())
                    .with("by", person.id().toString()));
            placing.tell(
                    wanted,
                    given ? News.RECOGNISED : News.NOT_RECOGNISED,
                    held.get().person());
        }
        return true;
    }
}

package org.comity.training.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.Shown;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchOutcome;
import org.comity.training.CourseId;
import org.comity.training.TrainingEvent.News;
import org.comity.training.model.Cohort;
import org.comity.training.model.Enrolment;
import org.comity.training.model.EnrolmentState;
import org.comity.training.store.CohortStore;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.usecase.RunningCohorts.Wish;
import org.springframework.transaction.annotation.Transactional;

/// Changes a cohort: its name, tutor, days and places.
///
/// Another tutor reads on in the threads of the learners, and the one before reads no more: that asks for a touch.
/// Whoever waits moves up when there are more places; nobody loses theirs.
public class ChangingCohorts {

    /// What came of it.
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /// @param shown what must be touched for
        record Untouched(TouchOutcome.Reason reason, Shown shown) implements Outcome {}

        /// Somebody else changed it meanwhile.
        record Overtaken() implements Outcome {}

        /// No trainer behind whom the secretariat stands.
        record NoTutor() implements Outcome {}

        /// @param taken how many have a place
        record TooFewPlaces(int taken) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final CohortStore cohorts;
    private final EnrolmentStore enrolments;
    private final Tutors tutors;
    private final Placing placing;
    private final FreshTouch touch;
    private final AuditTrail audit;

    public ChangingCohorts(
            CurrentTraining training,
            TrainingAccess access,
            CohortStore cohorts,
            EnrolmentStore enrolments,
            Tutors tutors,
            Placing placing,
            FreshTouch touch,
            AuditTrail audit) {
        this.training = training;
        this.access = access;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.tutors = tutors;
        this.placing = placing;
        this.touch = touch;
        this.audit = audit;
    }

    /// Whoever tutors it may stay, also where the secretariat stands behind them no more.
    ///
    /// @param seen the digest of it as it was shown
    @Transactional
    public Outcome change(
            Person person, CourseId course, UUID id, String seen, Wish wish, Optional<TouchAnswer> answer) {
        if (!access.mayKeep(person) || training.find(course).isEmpty()) {
            return new Outcome.NotFound();
        }
        var held = cohorts.hold(id).filter(cohort -> cohort.course().equals(course));
        if (held.isEmpty()) {
            return new Outcome.NotFound();
        }
        var before = held.get();
        if (!seen.equals(before.digest())) {
            return new Outcome.Overtaken();
        }
        if (wish.capacity() > 0 && wish.capacity() < before.taken()) {
            return new Outcome.TooFewPlaces(before.taken());
        }
        var after = new Cohort(
                id, course, wish.name(), wish.tutor(), wish.begins(), wish.ends(), wish.capacity(), before.taken());
        if (after.tutor().equals(before.tutor())) {
            return after.equals(before) ? new Outcome.Changed() : keep(person, before, after, Map.of());
        }
        return tutors.find(after.tutor())
                .map(tutor -> handOver(person, before, after, tutor, answer))
                .orElseGet(Outcome.NoTutor::new);
    }

    private Outcome handOver(Person person, Cohort before, Cohort after, Person tutor, Optional<TouchAnswer> answer) {
        var shown = Shown.of("training.act.tutor")
                .line("training.desk.id", after.course().slug())
                .line("training.cohort.name", after.name())
                .line("training.tutor", tutor.name())
                .line("training.cohort.begins", after.begins().toString())
                .line("training.cohort.ends", after.ends().toString())
                .line("training.cohort.capacity", Integer.toString(after.capacity()))
                .shown();
        return switch (touch.prove(person, shown, answer)) {
            case TouchOutcome.Refused(var reason) -> new Outcome.Untouched(reason, shown);
            case TouchOutcome.Proven(var proof) -> keep(person, before, after, proof);
        };
    }

    private Outcome keep(Person person, Cohort before, Cohort after, Map<String, String> proof) {
        var entry = AuditEntry.of("course.cohort-changed")
                .with("course", after.course().slug())
                .with("cohort", after.id().toString())
                .with("tutor", after.tutor().toString())
                .with("begins", after.begins().toString())
                .with("ends", after.ends().toString())
                .with("places", Integer.toString(after.capacity()))
                .with("by", person.id().toString());
        for (var part : proof.entrySet()) {
            entry = entry.with(part.getKey(), part.getValue());
        }
        audit.append(entry);
        cohorts.change(after);
        tell(before, after);
        placing.fill(after.id());
        return new Outcome.Changed();
    }

    /// Those who have a place before anybody moves up: whoever moves up is told that.
    private void tell(Cohort before, Cohort after) {
        var another = !after.tutor().equals(before.tutor());
        if (another) {
            placing.tell(after.course(), News.TUTORING, after.tutor(), after.path());
            placing.tell(after.course(), News.TUTORING_ENDED, before.tutor(), "/trainers");
        }
        if (another || !after.begins().equals(before.begins()) || !after.ends().equals(before.ends())) {
            var learners = enrolments.ofCohort(after.id()).stream()
                    .filter(enrolment -> enrolment.state() == EnrolmentState.ENROLLED)
                    .map(Enrolment::person)
                    .collect(Collectors.toSet());
            placing.tell(after.course(), News.COHORT_CHANGED, learners, after.path());
        }
    }
}

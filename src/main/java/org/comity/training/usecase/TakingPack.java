package org.comity.training.usecase;

import java.util.List;
import org.comity.audit.NodeSeal;
import org.comity.identity.Person;
import org.comity.training.Course;
import org.comity.training.CourseId;
import org.comity.training.model.Enrolment;
import org.comity.training.store.EnrolmentStore;

/// Gives somebody who is in a course the code of their pack: a seal on course, version and person. It says nothing to
/// anybody else, and nobody else can make one.
public class TakingPack {

    private static final String PURPOSE = "course-pack";

    /// What came of it.
    public sealed interface Outcome {
        record Ready(Course course, String learner) implements Outcome {}

        /// The person may be in the course, and is not.
        record NotIn(Course course) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final CurrentTraining training;
    private final TrainingAccess access;
    private final EnrolmentStore enrolments;
    private final NodeSeal seal;

    public TakingPack(CurrentTraining training, TrainingAccess access, EnrolmentStore enrolments, NodeSeal seal) {
        this.training = training;
        this.access = access;
        this.enrolments = enrolments;
        this.seal = seal;
    }

    public Outcome take(Person person, CourseId id) {
        return training.find(id)
                .filter(_ -> access.mayLearn(person))
                .<Outcome>map(course ->
                        enrolments.find(id, person.id()).filter(Enrolment::in).isPresent()
                                ? new Outcome.Ready(course, seal.of(PURPOSE, values(person, id, course.version())))
                                : new Outcome.NotIn(course))
                .orElseGet(Outcome.NotFound::new);
    }

    /// Whether this node made a pack of that version with that code for this person.
    boolean madeFor(Person person, CourseId id, int version, String learner) {
        return seal.fits(learner, PURPOSE, values(person, id, version));
    }

    private static List<String> values(Person person, CourseId id, int version) {
        return List.of(id.slug(), Integer.toString(version), person.id().value().toString());
    }
}

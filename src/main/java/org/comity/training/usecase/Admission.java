package org.comity.training.usecase;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.training.Course;
import org.comity.training.CourseEntry;
import org.comity.training.CourseId;
import org.comity.training.Restriction;
import org.comity.training.model.Obstacle;
import org.comity.training.model.Recognition;
import org.comity.training.store.EnrolmentStore;
import org.comity.training.store.RecognitionStore;
import org.comity.training.store.TrainerStore;

/// Whether a course takes somebody: what stands in the way, if anything does.
public class Admission {

    private final EnrolmentStore enrolments;
    private final RecognitionStore recognitions;
    private final TrainerStore trainers;

    public Admission(EnrolmentStore enrolments, RecognitionStore recognitions, TrainerStore trainers) {
        this.enrolments = enrolments;
        this.recognitions = recognitions;
        this.trainers = trainers;
    }

    /// For somebody who comes by themselves.
    public Optional<Obstacle> obstacle(Person person, Course course) {
        return restricted(person, course)
                .or(() -> course.entry() == CourseEntry.NOMINATED
                        ? Optional.of(new Obstacle.ByNomination())
                        : Optional.empty())
                .or(() -> before(person.id(), course));
    }

    /// For somebody whom their State names.
    public Optional<Obstacle> obstacleToNominated(Person person, Course course) {
        return restricted(person, course).or(() -> before(person.id(), course));
    }

    private Optional<Obstacle> restricted(Person person, Course course) {
        return switch (course.restriction()) {
            case Restriction.Everybody() -> Optional.empty();
            case Restriction.Roles(var roles) ->
                Collections.disjoint(roles, person.roles()) ? Optional.of(new Obstacle.OtherRoles()) : Optional.empty();
            case Restriction.Trainers() ->
                trainers.validated(person.id()) ? Optional.empty() : Optional.of(new Obstacle.OtherTrainers());
        };
    }

    private Optional<Obstacle> before(PersonId person, Course course) {
        var missing = missing(person, course.requires());
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Obstacle.Before(missing));
    }

    private List<CourseId> missing(PersonId person, List<CourseId> required) {
        if (required.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(enrolments.completed(person, required));
        recognitions.of(person).stream()
                .filter(recognition -> recognition.state() == Recognition.State.GIVEN)
                .forEach(recognition -> known.add(recognition.course().slug()));
        return required.stream().filter(id -> !known.contains(id.slug())).toList();
    }
}
